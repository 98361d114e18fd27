namespace ScaleErrors.Analyzers.Origins;

/// <summary>A property of an object that code sets by an assignment, an object initializer or a constructor argument.</summary>
/// <param name="TypeName">The metadata name of the type that declares the property.</param>
/// <param name="Name">The name of the property.</param>
/// <param name="ConstructorParameter">The name of the constructor parameter that sets it, or null where none does.</param>
internal sealed record ObjectMember(string TypeName, string Name, string? ConstructorParameter = null);
