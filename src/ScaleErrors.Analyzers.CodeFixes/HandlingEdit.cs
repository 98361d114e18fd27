using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Naming;
using ScaleErrors.Analyzers.CodeFixes.Placement;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>The text that a <see cref="Handling"/> puts into the file: insertions and small replacements, nothing is reformatted.</summary>
/// <param name="Changes">The changes around the call.</param>
/// <param name="Usings">The namespaces that the file must use.</param>
internal sealed record HandlingEdit(ImmutableArray<TextChange> Changes, ImmutableArray<string> Usings)
{
    /// <summary>Writes the edit; null where comments or directives stand in its way.</summary>
    public static HandlingEdit? Write(SharedFile file, Handling handling, CancellationToken cancellationToken) =>
        new Writer(file, handling, cancellationToken).Write();

    private sealed class Writer
    {
        private readonly SourceText _text;
        private readonly Handling _handling;
        private readonly FileStyle _style;
        private readonly LineEdit _lines;
        private readonly FrameworkNames _names;
        private readonly CaseWriter _cases;
        private readonly string _response;
        private readonly CancellationToken _cancellationToken;

        public Writer(SharedFile file, Handling handling, CancellationToken cancellationToken)
        {
            var target = handling.Targets[0];
            _text = file.Text;
            _cancellationToken = cancellationToken;
            _handling = handling;
            _style = FileStyle.Of(target, _text, handling.Place.Helper is null ? handling.Anchor.Statement.SpanStart : handling.Place.Position.SpanStart);
            _lines = new LineEdit(_text, _style);
            _names = new FrameworkNames(handling.Targets, handling.Place.Position);
            _response = handling.Place.Helper?.Name ?? handling.Anchor.Name ?? ResponseName.For(handling.Anchor.Value, handling.Targets, cancellationToken);
            _cases = new CaseWriter(_style, _names, handling.Place.Helper?.Mentions.Kind ?? handling.Anchor.Kind, _response);
        }

        public HandlingEdit? Write()
        {
            var changes = _handling.Place switch
            {
                JoinedSwitch joined => SwitchEdit.Join(joined.Switch, _handling.Cases, _cases, _lines, _text, _style, _handling.Targets[0].Model, _cancellationToken),
                JoinedArms joined => ArmsEdit.Join(joined.Switch, _handling.Cases, _cases, _lines, _text, _style, _handling.Targets[0].Model, _cancellationToken),
                JoinedChain joined => ChainEdit.Join(joined.Chain, _handling.Cases, _cases, _lines, _text, _style, _handling.Targets[0].Model),
                TopOfFailure { Body: BlockSyntax block } => OnTopOf(block),
                TopOfFailure failure => OnTopOfEmbedded(failure.Body),
                _ when _handling.Anchor.Body is { } body => OnTopOf(body),
                _ => BehindTheResponse(),
            };
            return changes is null ? null : new HandlingEdit(changes.Value, [.. _names.Usings]);
        }

        private ImmutableArray<TextChange>? OnTopOf(BlockSyntax block)
        {
            var indent = block.Statements is [var first, ..]
                ? Indentation.Of(first, _text, _style.Unit)
                : Indentation.OfLine(_text, block.OpenBraceToken.SpanStart) + _style.Unit;
            var empty = block.Statements.Count == 0;
            var rest = empty ? Indentation.OfLine(_text, block.OpenBraceToken.SpanStart) : indent;
            return [_lines.Below(block.OpenBraceToken, Switch(indent), blankAfter: true, rest), .. _lines.BreakOpen(block, top: false, bottom: !empty)];
        }

        private ImmutableArray<TextChange>? OnTopOfEmbedded(StatementSyntax body)
        {
            var (indent, outer) = (_lines.StatementIndent(body), _lines.BlockIndent(body));
            return _lines.OpenBlock(body, [.. Switch(indent), ""]) is { } open
                ? open.Add(_lines.Below(body.GetLastToken(), [outer + "}"], blankAfter: false, outer))
                : null;
        }

        private ImmutableArray<TextChange>? BehindTheResponse()
        {
            var statement = _handling.Anchor.Statement;
            var embedded = !Anchors.StatementList.Contains(statement);
            var indent = _lines.StatementIndent(statement);
            var changes = ImmutableArray.CreateBuilder<TextChange>();
            var lines = Switch(indent).ToList();
            if (embedded)
            {
                if (_lines.OpenBlock(statement, []) is not { } open)
                {
                    return null;
                }

                changes.AddRange(open);
            }

            if (_handling.Anchor.Prefix is { } prefix)
            {
                changes.Add(new TextChange(prefix, _handling.Anchor.Name is null ? Declaration(embedded) : ""));
            }

            if (_handling.Anchor.Ensure is { } ensure)
            {
                changes.Add(new TextChange(ensure, ""));
                lines.AddRange(["", indent + _response + "." + _handling.Anchor.Kind.Ensure + "();"]);
            }

            var outer = embedded ? _lines.BlockIndent(statement) : "";
            var rest = embedded ? outer : indent;
            if (embedded)
            {
                lines.Add(outer + "}");
            }
            else if (statement.Parent is BlockSyntax block)
            {
                var isLast = block.Statements.Last() == statement;
                changes.AddRange(_lines.BreakOpen(block, top: true, bottom: !isLast));
                rest = isLast ? Indentation.OfLine(_text, block.OpenBraceToken.SpanStart) : indent;
            }

            changes.Add(_lines.Below(statement.GetLastToken(), lines, blankAfter: !embedded && _handling.Anchor.Ensure is null, rest));
            return changes.ToImmutable();
        }

        private IEnumerable<string> Switch(string indent) => _cases.Switch(_handling.Cases, indent);

        // "using var": nobody else can dispose of a response that nobody holds.
        private string Declaration(bool embedded) => new LocalDeclaration(_handling.Targets, _style, _names)
            .Of(_handling.Anchor.Value, _response, embedded ? null : _handling.Anchor.Statement, isUsing: true);
    }
}
