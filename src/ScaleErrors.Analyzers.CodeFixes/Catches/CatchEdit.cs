using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>The text that a <see cref="CatchPlan"/> puts into the file: insertions and small replacements, nothing is reformatted.</summary>
internal sealed class CatchEdit
{
    private readonly SharedFile _file;
    private readonly CatchPlan _plan;
    private readonly AnalyzerConfigOptions _options;
    private readonly FileStyle _style;
    private readonly LineEdit _lines;
    private readonly FrameworkNames _names;
    private readonly CatchWriter _writer;
    private readonly CancellationToken _cancellationToken;

    private CatchEdit(SharedFile file, CatchPlan plan, SyntaxNode position, CancellationToken cancellationToken)
    {
        var target = plan.Targets[0];
        _file = file;
        _plan = plan;
        _cancellationToken = cancellationToken;
        _options = target.EditorConfig;
        _style = FileStyle.Of(target, file.Text, position.SpanStart);
        _lines = new LineEdit(file.Text, _style);
        _names = new FrameworkNames(plan.Targets, position);
        _writer = new CatchWriter(_style, _names, plan.Reading);
    }

    private Target Target => _plan.Targets[0];

    /// <summary>Writes the edit; null where comments or directives stand in its way.</summary>
    public static OutcomePlan? Write(SharedFile file, CatchPlan plan, SyntaxNode position, CancellationToken cancellationToken)
    {
        var edit = new CatchEdit(file, plan, position, cancellationToken);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var group in plan.Catches.GroupBy(planned => planned.Value.Place))
        {
            if (edit.At(group.Key, [.. group]) is not { } written)
            {
                return null;
            }

            changes.AddRange(written);
        }

        return new OutcomePlan([.. plan.Catches.Keys], changes.ToImmutable(), [.. edit._names.Usings]);
    }

    private IEnumerable<TextChange>? At(CatchPlace place, ImmutableArray<KeyValuePair<int, PlannedCatch>> catches) => place switch
    {
        AroundStatement => AroundTheStatement(catches),
        AtEndOf end => Among(end.Try, null, catches),
        BeforeCatch before => Among((TryStatementSyntax)before.Taker.Parent!, before.Taker, catches),
        OnTopOf top => OnTop(top.Taker, catches),
        _ => null,
    };

    private IEnumerable<TextChange>? AroundTheStatement(ImmutableArray<KeyValuePair<int, PlannedCatch>> catches)
    {
        var statement = _plan.Statement!;
        if (TryBody.Of(statement, Target.Model, _cancellationToken) is not { } body)
        {
            return null;
        }

        var indent = _lines.StatementIndent(statement);
        var variable = CatchVariable.For([], statement);
        var onNewLine = CatchStyle.OnNewLine(null, Target.Root, _file.Text, _options, _style);
        var open = body.Hoisted.Select(line => line + _style.NewLine + indent)
            .Append("try" + (_style.BraceOnNewLine ? _style.NewLine + indent : " ") + "{" + _style.NewLine + indent + _style.Unit);
        var behind = new List<string> { indent + "}" };
        foreach (var pair in catches)
        {
            Append(behind, _writer.Catch(pair.Key, pair.Value.Form, variable, indent), onNewLine, indent);
        }

        var changes = new List<TextChange> { Opening(statement, body.Replaced, string.Concat(open), indent) };
        changes.AddRange(Shift.Lines(statement, _style.Unit, _file.Text).Where(change => !body.Replaced.Contains(change.Span)));
        var rest = indent;
        if (statement.Parent is BlockSyntax block)
        {
            var isLast = block.Statements.Last() == statement;
            changes.AddRange(_lines.BreakOpen(block, top: true, bottom: !isLast));
            rest = isLast ? Indentation.OfLine(_file.Text, block.OpenBraceToken.SpanStart) : indent;
        }

        changes.Add(_lines.Below(statement.GetLastToken(), behind, blankAfter: true, rest));
        return changes;
    }

    // Behind another statement on the same line, the try gets a line of its own.
    private TextChange Opening(StatementSyntax statement, TextSpan replaced, string open, string indent)
    {
        var before = statement.GetFirstToken().GetPreviousToken();
        return before.RawKind == 0 || before.Parent == statement.Parent && statement.Parent is BlockSyntax
            || Indentation.IsFirstOnLine(_file.Text, statement.SpanStart)
            || _file.Text.ToString(TextSpan.FromBounds(before.Span.End, statement.SpanStart)).Trim().Length > 0
                ? new TextChange(replaced, open)
                : new TextChange(TextSpan.FromBounds(before.Span.End, replaced.End), _style.NewLine + indent + open);
    }

    private static void Append(List<string> lines, IEnumerable<string> handler, bool onNewLine, string indent)
    {
        var first = true;
        foreach (var line in handler)
        {
            if (first && !onNewLine)
            {
                lines[lines.Count - 1] += " " + line;
            }
            else
            {
                lines.Add(first ? indent + line : line);
            }

            first = false;
        }
    }

    // Rising codes, right in front of the catch that takes them today.
    private IEnumerable<TextChange> Among(TryStatementSyntax guard, CatchClauseSyntax? taker, ImmutableArray<KeyValuePair<int, PlannedCatch>> catches)
    {
        var run = _plan.Catchers.StatusCatches(guard, taker);
        var neighbours = (taker is null ? [] : new[] { taker }).Concat(guard.Catches.Reverse());
        var variable = CatchVariable.For(neighbours, taker ?? (SyntaxNode)guard.Block);
        var indent = Indentation.OfLine(_file.Text, guard.TryKeyword.SpanStart);
        var onNewLine = CatchStyle.OnNewLine(guard, Target.Root, _file.Text, _options, _style);
        var end = taker is null ? guard.Catches.Count : guard.Catches.IndexOf(taker);
        foreach (var group in catches.GroupBy(pair => end - run.Count(known => known.Code > pair.Key)))
        {
            var before = group.Key == 0 ? guard.Block.CloseBraceToken : guard.Catches[group.Key - 1].Block.CloseBraceToken;
            var written = new List<string> { "" };
            foreach (var pair in group)
            {
                Append(written, _writer.Catch(pair.Key, pair.Value.Form, variable, indent), onNewLine, indent);
            }

            yield return Behind(before, string.Join(_style.NewLine, written), onNewLine ? _style.NewLine + indent : null);
        }
    }

    // What stood on the same line as the brace goes on a line of its own, where each catch has one.
    private static TextChange Behind(SyntaxToken brace, string written, string? restOnLine)
    {
        var next = brace.GetNextToken();
        var endOfLine = brace.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return restOnLine is null ? LineEdit.Insert(brace.Span.End, written)
            : endOfLine.RawKind != 0 ? LineEdit.Insert(endOfLine.SpanStart, written)
            : brace.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)) && next.Parent is CatchClauseSyntax or FinallyClauseSyntax
                ? new TextChange(TextSpan.FromBounds(brace.Span.End, next.SpanStart), written + restOnLine)
                : LineEdit.Insert(brace.FullSpan.End, written);
    }

    private IEnumerable<TextChange> OnTop(CatchClauseSyntax taker, ImmutableArray<KeyValuePair<int, PlannedCatch>> catches)
    {
        var block = taker.Block;
        var variable = CatchVariable.For([taker], taker);
        if (taker.Declaration is null)
        {
            yield return LineEdit.Insert(taker.CatchKeyword.Span.End, " (" + _names.Of(ExceptionType) + " " + variable + ")");
        }
        else if (taker.Declaration.Identifier.RawKind == 0)
        {
            yield return LineEdit.Insert(taker.Declaration.Type.Span.End, " " + variable);
        }

        var isOfType = taker.Declaration is { } declaration
            && Target.Model.GetTypeInfo(declaration.Type, _cancellationToken).Type is { } caught
            && Target.Model.Compilation.ClassifyCommonConversion(caught, _plan.Reading.Type) is { IsImplicit: true };
        var empty = block.Statements.Count == 0;
        var outer = Indentation.OfLine(_file.Text, block.OpenBraceToken.SpanStart);
        var indent = empty ? outer + _style.Unit : Indentation.Of(block.Statements[0], _file.Text, _style.Unit);
        var run = _plan.Catchers.StatusChecks(taker);
        foreach (var group in catches.GroupBy(pair => run.Count(known => known.Code < pair.Key)))
        {
            var written = new List<string>();
            foreach (var pair in group)
            {
                if (written.Count > 0 || group.Key > 0)
                {
                    written.Add("");
                }

                written.AddRange(_writer.Check(pair.Key, pair.Value.Form, variable, isOfType, indent));
            }

            var before = group.Key == 0 ? block.OpenBraceToken : run[group.Key - 1].Check.GetLastToken();
            yield return _lines.Below(before, written, blankAfter: true, empty ? outer : indent);
        }

        foreach (var change in _lines.BreakOpen(block, top: false, bottom: !empty))
        {
            yield return change;
        }
    }

    private INamedTypeSymbol ExceptionType => Target.Model.Compilation.GetTypeByMetadataName("System.Exception")!;
}
