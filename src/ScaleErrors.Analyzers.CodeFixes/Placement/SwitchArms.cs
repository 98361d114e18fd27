using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>Reads the arms of a switch expression over the status.</summary>
internal sealed class SwitchArms(SwitchExpressionSyntax choice, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly StatusPattern _patterns = new(model, cancellationToken);

    /// <summary>Whether the switch is over a number rather than the enum.</summary>
    public bool OverNumber => model.GetTypeInfo(choice.GoverningExpression, cancellationToken).Type?.SpecialType == SpecialType.System_Int32;

    /// <summary>The arm that takes <paramref name="code"/> among others; null where that can't be told, or where the author names the code.</summary>
    public SwitchExpressionArmSyntax? Find(int code)
    {
        foreach (var arm in choice.Arms)
        {
            switch (_patterns.Matches(arm.Pattern, code))
            {
                case false:
                    continue;
                case true when arm.WhenClause is null && !_patterns.Names(arm.Pattern, code):
                    return arm;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The index of the arm that a new one for <paramref name="code"/> goes in front of.</summary>
    public int IndexFor(int code)
    {
        for (var index = 0; index < choice.Arms.Count; index++)
        {
            var constant = choice.Arms[index] is { WhenClause: null, Pattern: ConstantPatternSyntax pattern } ? _patterns.Value(pattern.Expression) : null;
            if (constant is null || constant > code)
            {
                return index;
            }
        }

        return choice.Arms.Count;
    }
}
