using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>What a switch over the status does with a code today.</summary>
/// <param name="Section">The section that takes the code; null where none does.</param>
/// <param name="Label">The label that takes it.</param>
internal readonly record struct TakenBy(SwitchSectionSyntax? Section, SwitchLabelSyntax? Label)
{
    /// <summary>Whether the code stands there by itself, stacked on the general label.</summary>
    public bool IsStacked => Label is CaseSwitchLabelSyntax;
}

/// <summary>Reads the sections of a switch over the status.</summary>
internal sealed class SwitchSections(SwitchStatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly StatusPattern _patterns = new(model, cancellationToken);

    /// <summary>Whether the switch is over a number rather than the enum.</summary>
    public bool OverNumber => model.GetTypeInfo(statement.Expression, cancellationToken).Type?.SpecialType == SpecialType.System_Int32;

    /// <summary>The section that takes <paramref name="code"/>; null where that can't be told or where the author names the code.</summary>
    public TakenBy? Find(int code)
    {
        var fallback = default(TakenBy);
        foreach (var section in statement.Sections)
        {
            foreach (var label in section.Labels)
            {
                switch (Matches(label, code))
                {
                    case true when label is CaseSwitchLabelSyntax && !section.Labels.Any(SyntaxKind.DefaultSwitchLabel):
                    case true when label is CasePatternSwitchLabelSyntax pattern && _patterns.Names(pattern.Pattern, code):
                    case null:
                        return null;
                    case true:
                        return new TakenBy(section, label);
                    case false when label is DefaultSwitchLabelSyntax:
                        fallback = new TakenBy(section, label);
                        break;
                }
            }
        }

        return fallback;
    }

    /// <summary>The index of the section that a new case for <paramref name="code"/> goes in front of.</summary>
    public int IndexFor(int code)
    {
        for (var index = 0; index < statement.Sections.Count; index++)
        {
            // Behind a default or a pattern nothing may be put: it would not take the code from what takes it today.
            var labels = statement.Sections[index].Labels;
            if (labels.Any(label => Constant(label) is null) || labels.All(label => Constant(label) > code))
            {
                return index;
            }
        }

        return statement.Sections.Count;
    }

    private int? Constant(SwitchLabelSyntax label) => label is CaseSwitchLabelSyntax constant ? _patterns.Value(constant.Value) : null;

    private bool? Matches(SwitchLabelSyntax label, int code)
    {
        switch (label)
        {
            case DefaultSwitchLabelSyntax:
                return false;
            case CaseSwitchLabelSyntax:
                return Constant(label) is { } value ? value == code : null;
            case CasePatternSwitchLabelSyntax pattern:
                var matches = _patterns.Matches(pattern.Pattern, code);
                return pattern.WhenClause is null || matches == false ? matches : null;
            default:
                return null;
        }
    }
}
