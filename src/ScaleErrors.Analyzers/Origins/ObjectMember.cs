using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>Methods that make an object in place of its constructor, as data.</summary>
/// <param name="Methods">Their names.</param>
/// <param name="Parameters">The names of the parameters that set the member; <see cref="Receiver"/> alone where it is the object that makes the other one.</param>
/// <param name="Types">
/// The metadata names of the types that declare them; none for static methods of the member's own type. Others make the object or the one that holds it:
/// <c>pipeline.CreateMessage(uri, "POST")</c>.
/// </param>
internal sealed record ObjectFactory(ImmutableArray<string> Methods, ImmutableArray<string> Parameters, params ImmutableArray<string> Types)
{
    /// <summary>Stands for the object that a method is called on.</summary>
    public const string Receiver = "this";

    /// <summary>Whether the methods are those of another object.</summary>
    public bool IsOfObject => Parameters.Contains(Receiver);
}

/// <summary>A property of an object that code sets by an assignment, an object initializer or an argument of what makes the object.</summary>
/// <param name="TypeName">The metadata name of the type that declares the property.</param>
/// <param name="Name">The name of the property; that of a parameter where the object shows nothing of what it is given.</param>
/// <param name="ConstructorParameter">The name of the constructor parameter that sets it, or null where none does.</param>
/// <param name="Factory">The methods that make the object, if there are such.</param>
internal sealed record ObjectMember(string TypeName, string Name, string? ConstructorParameter = null, ObjectFactory? Factory = null)
{
    /// <summary>Whether what stands at the declaration of the member is a value too; without that, an object whose user sets nothing stands for itself.</summary>
    public bool WithDeclaration { get; init; }

    /// <summary>Whether an object stands for itself where only its own type sets the member: who asks knows what else may set it.</summary>
    public bool ObjectsStand { get; init; }

    /// <summary>The names of methods that set the member by their first argument: <c>uri.Reset(endpoint)</c>.</summary>
    public ImmutableArray<string> Setters { get; init; } = [];

    /// <summary>Whether an operation makes an object with the member by a constructor or a factory of the type.</summary>
    public bool IsMadeBy(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Type?.ToDisplayString() == TypeName,
        IInvocationOperation call => Factory is not null && IsFactory(call.TargetMethod),
        _ => false,
    };

    /// <summary>The argument that sets the member where the object is made; null where none does.</summary>
    public IOperation? ArgumentOf(IOperation operation)
    {
        if (!IsMadeBy(operation))
            return null;
        return operation switch
        {
            IObjectCreationOperation creation => creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == ConstructorParameter)?.Value,
            IInvocationOperation call when Factory!.IsOfObject => call.Instance,
            IInvocationOperation call => call.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && Factory!.Parameters.Contains(parameter.Name))?.Value,
            _ => null,
        };
    }

    private bool IsFactory(IMethodSymbol method) =>
        (!Factory!.Types.IsEmpty || method.IsStatic != Factory.IsOfObject)
        && Factory.Methods.Contains(method.Name) && method.ContainingType?.ToDisplayString() is { } type
        && (Factory.Types.IsEmpty ? type == TypeName : Factory.Types.Contains(type));
}
