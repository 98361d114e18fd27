using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Names;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>The local function that sends again: its caller is where every other outcome is handled.</summary>
internal static class RetryFunction
{
    private const string Mark = "WithRetry";
    private const string Asynchronous = "Async";

    /// <summary>The name for a function around a method.</summary>
    public static string NameFor(string method, bool isAsync, int number)
    {
        var stem = method.EndsWith(Asynchronous, StringComparison.Ordinal) ? method.Substring(0, method.Length - Asynchronous.Length) : method;
        return Identifiers.Numbered(stem + Mark + (isAsync ? Asynchronous : ""), number);
    }

    /// <summary>
    /// The call of the function around a send, where that is one of these and is called in one place; else the send itself. Which of the
    /// codes of a call is handled first makes no difference then.
    /// </summary>
    public static InvocationExpressionSyntax CallOf(InvocationExpressionSyntax send)
    {
        if (send.Ancestors().OfType<LocalFunctionStatementSyntax>().FirstOrDefault() is not { Parent: { } around } function || !IsOne(function, send))
        {
            return send;
        }

        var name = function.Identifier.ValueText;
        var scope = around is GlobalStatementSyntax { Parent: { } unit } ? unit : around;
        var mentions = scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(mention => mention.Identifier.ValueText == name).Take(2).ToList();
        return mentions is [{ Parent: InvocationExpressionSyntax call }] && !function.Span.Contains(call.Span) ? call : send;
    }

    // A loop around the send, in a function that says so.
    private static bool IsOne(LocalFunctionStatementSyntax function, InvocationExpressionSyntax send) =>
        function.Identifier.ValueText.Contains(Mark)
        && function.Body?.Statements.OfType<ForStatementSyntax>().Any(loop => loop.Span.Contains(send.Span)) == true;
}
