using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Naming;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>
/// Writes a call that reads the body as one that gets the response, checks it and reads the body: on frameworks whose HttpRequestException does not
/// have the status code.
/// </summary>
internal sealed class ResponseForm(ImmutableArray<Target> targets, SourceText text, FileStyle style, CancellationToken cancellationToken)
{
    private const string Get = "GetAsync";

    // What reads the body of a response like the shortcut does.
    private static readonly ImmutableDictionary<string, string> Readers = ImmutableDictionary<string, string>.Empty
        .Add("GetStringAsync", "ReadAsStringAsync")
        .Add("GetByteArrayAsync", "ReadAsByteArrayAsync");

    /// <summary>Whether a call has a response form.</summary>
    public bool CanWrite(InvocationExpressionSyntax call) =>
        NameOf(call) is { } name
        && Readers.ContainsKey(name.Identifier.ValueText)
        && targets.All(target => target.Model.GetSymbolInfo(target.Root.FindNode(call.Span, getInnermostNodeForTie: true), cancellationToken).Symbol is IMethodSymbol
        {
            ContainingType: { Name: "HttpClient", ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "Net", ContainingNamespace.Name: "System" } } },
        });

    /// <summary>The changes; null where the statement can't be taken apart.</summary>
    public ImmutableArray<TextChange>? Write(InvocationExpressionSyntax call, Reach reach)
    {
        var model = targets[0].Model;
        if (reach.Holder is not StatementSyntax statement || reach.Wait != Wait.ForItself || statement.ContainsDirectives || NameOf(call) is not { } name
            || !StatementList.Contains(statement) || !reach.Value.Span.Contains(call.Span) || new EvaluationOrder(reach.Value, model, cancellationToken).Home() != statement)
        {
            return null;
        }

        var response = FreeName.For("response", statement, model);
        var canUse = statement.Parent is not SwitchSectionSyntax && targets.All(target => target.LanguageVersion >= LanguageVersion.CSharp8);
        var parts = new Parts(statement, reach.Value, name, response, Reading(call, reach.Value, name, response));
        return canUse ? InDeclaration(parts) : InBlock(parts);
    }

    private ImmutableArray<TextChange> InDeclaration(Parts parts)
    {
        var indent = new LineEdit(text, style).StatementIndent(parts.Statement);
        return
        [
            new TextChange(parts.Before, "using var " + parts.Response + " = "),
            new TextChange(parts.Name.Identifier.Span, Get),
            LineEdit.Insert(parts.Value.Span.End, string.Join(style.NewLine + indent, [";", parts.Ensure, text.ToString(parts.Before) + parts.Reading])),
        ];
    }

    private ImmutableArray<TextChange>? InBlock(Parts parts)
    {
        if (parts.Statement is CommonForEachStatementSyntax || TryBody.Of(parts.Statement, targets[0].Model, cancellationToken) is not { } body)
        {
            return null;
        }

        var lines = new LineEdit(text, style);
        var indent = lines.StatementIndent(parts.Statement);
        var inner = indent + style.Unit;
        var kept = TextSpan.FromBounds(Math.Max(parts.Statement.SpanStart, body.Replaced.End), parts.Value.SpanStart);
        var head = body.Hoisted.Select(line => line + style.NewLine + indent).Append("using (var " + parts.Response + " = ");
        var open = ")" + (style.BraceOnNewLine ? style.NewLine + indent : " ") + "{";
        return
        [
            new TextChange(parts.Before, string.Concat(head)),
            new TextChange(parts.Name.Identifier.Span, Get),
            LineEdit.Insert(parts.Value.Span.End, string.Join(style.NewLine + inner, [open, parts.Ensure, text.ToString(kept) + parts.Reading])),
            lines.Below(parts.Statement.GetLastToken(), [indent + "}"], blankAfter: true, indent),
        ];
    }

    // The wait for the call, but for the body.
    private string Reading(InvocationExpressionSyntax call, ExpressionSyntax value, SimpleNameSyntax name, string response) =>
        text.ToString(TextSpan.FromBounds(value.SpanStart, call.SpanStart))
        + response + ".Content." + Readers[name.Identifier.ValueText] + "()"
        + text.ToString(TextSpan.FromBounds(call.Span.End, value.Span.End));

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Name;

    private sealed record Parts(StatementSyntax Statement, ExpressionSyntax Value, SimpleNameSyntax Name, string Response, string Reading)
    {
        public TextSpan Before => TextSpan.FromBounds(Statement.SpanStart, Value.SpanStart);

        public string Ensure => Response + ".EnsureSuccessStatusCode();";
    }
}
