using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>Tells whether a response is done with in the expression that it stands in, so that it can be disposed of after it.</summary>
internal static class ResponseLifetime
{
    /// <summary>Whether nothing of <paramref name="response"/> is kept, but for plain values.</summary>
    public static bool EndsIn(ExpressionSyntax response) => response.Parent switch
    {
        ExpressionStatementSyntax => true,
        MemberAccessExpressionSyntax access when access.Expression == response => EndsWith(access),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var name } } access
            when access.Expression == response => IsPlain(name),
        _ => false,
    };

    private static bool EndsWith(MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText switch
    {
        "EnsureSuccessStatusCode" => access.Parent is InvocationExpressionSyntax ensured && EndsIn(ResponseExpression.InParentheses(ensured)),
        "Content" => access.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax read } reader && IsRead(reader.Name.Identifier.ValueText, read),
        var name => IsPlain(name),
    };

    private static bool IsPlain(string name) => name is "StatusCode" or "IsSuccessStatusCode" or "ReasonPhrase" or "Version";

    // The whole body is in memory once it is read; a task of it still needs the response.
    private static bool IsRead(string reader, InvocationExpressionSyntax read)
    {
        if (reader is not ("ReadAsStringAsync" or "ReadAsByteArrayAsync" or "ReadFromJsonAsync" or "ReadAsAsync"))
        {
            return false;
        }

        var awaited = read.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : read;
        return awaited.Parent is AwaitExpressionSyntax
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" }
            or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult" } } };
    }
}
