using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>How two texts are compared. Names and numbers of status codes are ASCII: cultures agree on them.</summary>
internal static class TextComparison
{
    /// <summary>
    /// Whether a <c>StringComparer</c>, a <c>StringComparison</c> or an <c>ignoreCase</c> ignores case; null where that can't be seen.
    /// </summary>
    public static bool? IgnoresCase(IOperation operation)
    {
        operation = ValueTracer.Peel(operation);
        return operation switch
        {
            { ConstantValue: { HasValue: true, Value: bool ignoreCase } } => ignoreCase,
            { Type.Name: nameof(StringComparison), ConstantValue: { HasValue: true, Value: int comparison } } =>
                IgnoresCase((StringComparison)comparison),
            IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType: { Name: nameof(StringComparer) } type } property }
                when FrameworkMembers.IsFramework(type) => property.Name.EndsWith("IgnoreCase", StringComparison.Ordinal),
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Default", ContainingType: var type } }
                when type.Name is "EqualityComparer" or "Comparer" && FrameworkMembers.IsFramework(type) => false,
            _ => null,
        };
    }

    /// <summary>Whether the comparison that a method makes ignores case: told by its arguments, and no without any that says so.</summary>
    public static bool? IgnoresCase(IInvocationOperation invocation)
    {
        var said = invocation.Arguments.Where(argument => argument.Parameter?.Type
            is { Name: nameof(StringComparison) or nameof(StringComparer) } or { SpecialType: SpecialType.System_Boolean }).ToList();
        return said.Count switch
        {
            0 => invocation.Instance?.Type is { Name: nameof(StringComparer) } ? IgnoresCase(invocation.Instance) : false,
            1 => IgnoresCase(said[0].Value),
            _ => null,
        };
    }

    private static bool IgnoresCase(StringComparison comparison) => comparison
        is StringComparison.OrdinalIgnoreCase or StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase;
}
