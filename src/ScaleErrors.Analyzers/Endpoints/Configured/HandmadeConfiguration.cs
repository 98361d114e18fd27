using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>A configuration that code puts together with a ConfigurationBuilder.</summary>
internal static class HandmadeConfiguration
{
    private const string Build = "Build";
    private const string AddFile = "AddJsonFile";
    private const string Ours = "appsettings";

    /// <summary>Whether a configuration is built in view from JSON files, none of which is one of settings.</summary>
    public static bool ReadsOtherFiles(IOperation origin)
    {
        if (origin is not IInvocationOperation { TargetMethod.Name: Build, Arguments.IsEmpty: true })
            return false;
        var body = Scope.BodyAround(origin.Syntax) ?? origin.Syntax.SyntaxTree.GetRoot();
        var files = body.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(AddsFile).Select(call => call.ArgumentList.ToString()).ToList();
        return files.Count > 0 && files.All(file => file.IndexOf('"') >= 0 && file.IndexOf(Ours, StringComparison.OrdinalIgnoreCase) < 0);
    }

    private static bool AddsFile(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: AddFile };
}
