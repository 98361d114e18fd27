using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>Writes the beginning of a declaration of a response: <c>using var response = </c>.</summary>
internal sealed class LocalDeclaration(ImmutableArray<Target> targets, FileStyle style, FrameworkNames names)
{
    /// <summary>The text up to the value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name.</param>
    /// <param name="beside">The statement that it stands beside; null where it stands in a block of its own.</param>
    /// <param name="isUsing">Whether nobody else can dispose of the response.</param>
    public string Of(ExpressionSyntax value, string name, StatementSyntax? beside, bool isUsing)
    {
        var canUse = isUsing
            && beside?.Parent is not SwitchSectionSyntax
            && targets.All(target => target.LanguageVersion >= LanguageVersion.CSharp8)
            && IsDisposable(targets[0].Model.GetTypeInfo(value).Type);
        return (canUse ? "using " : "") + (style.UseVar ? "var" : TypeOf(value)) + " " + name + " = ";
    }

    private string TypeOf(ExpressionSyntax value) => targets[0].Model.GetTypeInfo(value).Type switch
    {
        { } type when type.ToDisplayString() == "System.Net.Http.HttpResponseMessage" => names.Response,
        { } type => type.ToMinimalDisplayString(targets[0].Model, value.SpanStart),
        null => "var",
    };

    private static bool IsDisposable(ITypeSymbol? type) => type is not null
        && (type.SpecialType == SpecialType.System_IDisposable || type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_IDisposable));
}
