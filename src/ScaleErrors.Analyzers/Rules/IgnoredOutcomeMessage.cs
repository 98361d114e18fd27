using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.Outcomes;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>The words that say how an outcome is ignored. No line numbers: a message is the same after the code above it has grown.</summary>
internal static class IgnoredOutcomeMessage
{
    // A condition may be long; its beginning is enough to find it.
    private const int MaxLength = 60;

    /// <summary>How the outcome is treated, as the end of "treats 409 (Conflict) …".</summary>
    public static string Describe(Verdict verdict) => (verdict.Treatment, verdict.Lumping) switch
    {
        (Treatment.Silent, _) => "as success",
        (_, null) => "like every other failure",
        (_, { } place) => $"like every other failure ({Quote(place)})",
    };

    /// <summary>The node of the method's name in a call.</summary>
    public static SyntaxNode NameOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => NameOf(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => call,
    };

    /// <summary>The call that a method's name stands in, or the name itself where the method is a value.</summary>
    public static SyntaxNode CallOf(SyntaxNode name)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole ? invocation : whole;
    }

    private static string Quote(SyntaxNode place)
    {
        var text = place switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } invocation => NameOf(invocation) + "()",
            InvocationExpressionSyntax invocation => ReceiverOf(invocation) + NameOf(invocation) + "(…)",
            MemberAccessExpressionSyntax access => access.Name.ToString(),
            MemberBindingExpressionSyntax binding => binding.Name.ToString(),
            _ => place.ToString(),
        };
        text = Regex.Replace(text, @"\s+", " ");
        return text.Length <= MaxLength ? text : text.Substring(0, MaxLength - 1) + "…";
    }

    // A set's name says more than that it contains something.
    private static string? ReceiverOf(InvocationExpressionSyntax invocation) => (invocation.Expression as MemberAccessExpressionSyntax)?.Expression switch
    {
        SimpleNameSyntax name => name + ".",
        MemberAccessExpressionSyntax access => access.Name + ".",
        _ => null,
    };
}
