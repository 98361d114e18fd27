using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>Where a value comes from.</summary>
/// <param name="Operation">The operation that gives the value, or that can't be followed.</param>
/// <param name="Context">The calls that the way there led into.</param>
/// <param name="IsObject">Whether it is the object that was asked about: the member that was looked for is not seen to be set in it.</param>
internal readonly record struct Origin(IOperation Operation, CallContext? Context, bool IsObject = false);
