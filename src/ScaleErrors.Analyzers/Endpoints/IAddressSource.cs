using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Knows texts that no expression of the code spells out, such as the values of a configuration file.</summary>
internal interface IAddressSource
{
    /// <summary>Whether the source knows all that a property is given, so that nobody else need look: the values in the code are among its texts.</summary>
    bool Owns(IPropertySymbol property, CancellationToken cancellationToken);

    /// <summary>The texts that a value can have.</summary>
    /// <param name="origin">Where the value comes from: the call of a method or the read of a member whose code is not seen.</param>
    /// <param name="evaluator">Evaluates parts of the origin, such as the name of a setting.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>None where nothing is known of such values.</returns>
    ImmutableArray<AddressText> TextsOf(IOperation origin, AddressEvaluator evaluator, CancellationToken cancellationToken);
}
