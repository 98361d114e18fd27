using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>What code asks of a single request: that failures come back as responses, or that some are none.</content>
internal sealed partial class Evaluator
{
    // What is said of other status codes is not known.
    private const string Unknown = "?";

    /// <summary>Whether a function is given the settings of a request: what it makes of them decides how the outcome comes back.</summary>
    private bool IsGivenSettings(IMethodSymbol method) =>
        method.Parameters.Any(parameter => _call.Response.AreSettings(parameter.Type)) && _knowledge.Code.Declares(method);

    /// <summary>A setting of a request: nobody changes it but the code that makes the settings. Null for any other member.</summary>
    private AbstractValue? ReadSetting(ISymbol member, AbstractValue settings)
    {
        if (_call.Response.RoleOf(member) != ResponseRole.Setting || member is not IPropertySymbol property)
            return null;
        return settings switch
        {
            // The settings may be made of the one by a conversion: Create(content, ErrorOptions.NoThrow).
            ConstantValue { Value: not null } => settings,
            SymbolicValue { CreatedType: not null } made =>
                made.Operands.Items.FirstOrDefault(operand => IsPart(operand, member)) is SymbolicValue part ? part.Operands.Items[0] : DefaultOf(property.Type),
            _ => null,
        };
    }

    /// <summary><c>context.AddClassifier(409, isError: false)</c>: from then on this status code is no failure.</summary>
    private AbstractValue? Exempt(IMethodSymbol method, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        if (cursor.State.Sent || _call.Response.RoleOf(method) != ResponseRole.Exemption)
            return null;
        if (arguments.Length == 2 && arguments[1] is ConstantValue { Value: true })
            return UnknownValue.Instance;
        var statuses = arguments.Length == 2 && arguments[0] is ConstantValue { Value: long status } && arguments[1] is ConstantValue ? status.ToString(System.Globalization.CultureInfo.InvariantCulture) : Unknown;
        var before = cursor.State.Get(Exemptions) is ConstantValue { Value: string text } ? text + "," : "";
        cursor.State = cursor.State.Set(Exemptions, new ConstantValue(before + statuses));
        return UnknownValue.Instance;
    }

    /// <summary>Whether the response counts as a success: by its status code, or because the code says so.</summary>
    private bool CountsAsSuccess(PathCursor cursor)
    {
        if (_run.IsSuccess || cursor.State.Get(Exemptions) is not ConstantValue { Value: string statuses })
            return _run.IsSuccess;
        if (statuses.Contains(Unknown))
            _handover.ToOthers(StatusValue.Instance);
        return _run.Ask(() => StatusPatterns.Parse(statuses).Contain(_run.StatusCode));
    }

    private static Slot Exemptions { get; } = Slot.Named("exemptions");
}
