using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Placement;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Puts arms into a switch expression that stands already.</summary>
internal static class ArmsEdit
{
    public static ImmutableArray<TextChange> Join(
        SwitchExpressionSyntax choice, ImmutableSortedDictionary<int, CaseForm> cases, CaseWriter writer, LineEdit lines,
        SourceText text, FileStyle style, SemanticModel model, CancellationToken cancellationToken)
    {
        var arms = new SwitchArms(choice, model, cancellationToken);
        var ownLine = choice.Arms.FirstOrDefault(arm => Indentation.IsFirstOnLine(text, arm.SpanStart));
        var indent = Indentation.OfLine(text, (ownLine ?? (SyntaxNode)choice).SpanStart) + (ownLine is null ? style.Unit : "");
        return
        [
            .. cases.GroupBy(pair => arms.IndexFor(pair.Key)).Select(group => lines.Below(
                group.Key == 0 ? choice.OpenBraceToken : choice.Arms.GetSeparator(group.Key - 1),
                group.SelectMany(pair => writer.Arm(pair.Key, pair.Value, arms.OverNumber, indent)),
                blankAfter: false,
                indent)),
        ];
    }
}
