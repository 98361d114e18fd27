using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

internal enum SinkKind
{
    /// <summary>System.Diagnostics.Trace: where code that reports nowhere today reports.</summary>
    Trace,

    /// <summary>The console or another text writer of it.</summary>
    Writer,

    /// <summary>System.Diagnostics.Debug.</summary>
    Debug,

    /// <summary>Microsoft.Extensions.Logging.</summary>
    Logger,
}

/// <summary>Where an outcome is reported: the sink that the general failure path uses already.</summary>
/// <param name="Kind">What the sink is.</param>
/// <param name="Receiver">How the code writes it; null for <c>Trace</c> that nobody mentions yet.</param>
/// <param name="Method">The method that takes the text, of the level that the code uses.</param>
internal sealed record ReportSink(SinkKind Kind, string? Receiver, string Method)
{
    private const string WriteLine = "WriteLine";

    // By rising level.
    private static readonly ImmutableArray<string> Levels =
        ["LogTrace", "LogDebug", WriteLine, "TraceInformation", "LogInformation", "TraceWarning", "LogWarning", "TraceError", "LogError", "LogCritical"];

    public static readonly ReportSink Default = new(SinkKind.Trace, null, "TraceWarning");

    /// <summary>The sink of a statement that only reports; null for any other statement.</summary>
    public static ReportSink? Of(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        var expression = (statement as ExpressionStatementSyntax)?.Expression;
        expression = expression is AwaitExpressionSyntax wait ? wait.Expression : expression;
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var receiver = access.Expression.ToString();
        return (method.ContainingNamespace?.ToDisplayString(), method.ContainingType.Name, method.Name) switch
        {
            ("System", "Console", WriteLine or "Write") => new ReportSink(SinkKind.Writer, receiver, WriteLine),
            ("System.IO", "TextWriter", WriteLine or "Write" or "WriteLineAsync" or "WriteAsync") when IsConsole(access.Expression, model, cancellationToken) =>
                new ReportSink(SinkKind.Writer, receiver, WriteLine),
            ("System.Diagnostics", "Trace", "TraceError" or "TraceWarning" or "TraceInformation") => new ReportSink(SinkKind.Trace, receiver, method.Name),
            ("System.Diagnostics", "Trace", WriteLine or "Write") => new ReportSink(SinkKind.Trace, receiver, WriteLine),
            ("System.Diagnostics", "Debug", WriteLine or "Write" or "Print") => new ReportSink(SinkKind.Debug, receiver, WriteLine),
            ("Microsoft.Extensions.Logging", "LoggerExtensions", _) when method.ReducedFrom is not null && LogMethod(method.Name, call) is { } log =>
                new ReportSink(SinkKind.Logger, receiver, log),
            _ => null,
        };
    }

    // "_logger.Log(LogLevel.Error, …)" has the level in front; one that is computed is not known.
    private static string? LogMethod(string name, InvocationExpressionSyntax call) => name switch
    {
        "Log" => call.ArgumentList.Arguments is [{ Expression: MemberAccessExpressionSyntax level }, ..] && Levels.Contains(name + level.Name.Identifier.ValueText)
            ? name + level.Name.Identifier.ValueText
            : "LogWarning",
        _ => Levels.Contains(name) ? name : null,
    };

    /// <summary>
    /// The first sink used in <paramref name="statements"/> that can be reached from <paramref name="position"/> too, at the highest level
    /// that it is used with: a failure path may tell details before it tells the failure.
    /// </summary>
    public static ReportSink? FirstIn(IEnumerable<SyntaxNode> statements, SyntaxNode position, SemanticModel model, CancellationToken cancellationToken)
    {
        var nodes = statements.ToImmutableArray();
        ReportSink? found = null;
        foreach (var report in nodes.SelectMany(ReportsIn))
        {
            if (Of(report, model, cancellationToken) is { } sink
                && (found is null ? sink.IsReachable(report, position, model, cancellationToken) && !sink.IsDoubted(nodes) : sink.IsLouder(found)))
            {
                found = sink;
            }
        }

        return found;
    }

    private static IEnumerable<ExpressionStatementSyntax> ReportsIn(SyntaxNode node) => node
        .DescendantNodesAndSelf(inner => !StatementList.IsBodyBoundary(inner))
        .OfType<ExpressionStatementSyntax>();

    private bool IsLouder(ReportSink other) =>
        Kind == other.Kind && Receiver == other.Receiver && Levels.IndexOf(Method) > Levels.IndexOf(other.Method);

    // A logger kept in a local of the failure path may not be there yet.
    private bool IsReachable(ExpressionStatementSyntax report, SyntaxNode position, SemanticModel model, CancellationToken cancellationToken) => report
        .DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .First(access => access.Expression.ToString() == Receiver)
        .Expression
        .DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol)
        .OfType<ILocalSymbol>()
        .All(local => local.DeclaringSyntaxReferences is [var declared]
            && declared.Span.End <= position.SpanStart
            && declared.GetSyntax(cancellationToken).FirstAncestorOrSelf<StatementSyntax>() is { } declaration
            && StatementList.ScopeOf(declaration).Span.Contains(position.Span));

    // "if (_logger != null) _logger.LogError(…)": the author doubts that the sink is there.
    private bool IsDoubted(ImmutableArray<SyntaxNode> nodes) => nodes
        .SelectMany(node => node.DescendantNodesAndSelf())
        .OfType<IfStatementSyntax>()
        .SelectMany(check => check.Condition.DescendantNodesAndSelf())
        .Any(node => (node is BinaryExpressionSyntax or IsPatternExpressionSyntax) && node.ChildNodes().Any(operand => operand.ToString() == Receiver));

    private static bool IsConsole(ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(receiver, cancellationToken).Symbol is IPropertySymbol
        {
            Name: "Error" or "Out",
            ContainingType: { Name: "Console", ContainingNamespace.Name: "System" },
        };
}
