using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Reads which request methods a request may be sent with.</summary>
/// <param name="path">The way from what is sent to the request method; null where there are no requests.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class RequestMethodReader(MemberPath? path, DeclaredCode code, CancellationToken cancellationToken)
{
    // Helpers that make requests call others, a few layers deep.
    private const int MaxHelpers = 4;

    private static readonly Dictionary<string, RequestMethods> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GET"] = RequestMethods.Get,
        ["HEAD"] = RequestMethods.Head,
        ["POST"] = RequestMethods.Post,
        ["PUT"] = RequestMethods.Put,
        ["PATCH"] = RequestMethods.Patch,
        ["DELETE"] = RequestMethods.Delete,
        ["OPTIONS"] = RequestMethods.Options,
        ["TRACE"] = RequestMethods.Trace,
    };

    private readonly ValueTracer _tracer = new(code, cancellationToken);
    private readonly HashSet<IParameterSymbol> _open = new(SymbolEqualityComparer.Default);
    private RequestMethods _known;

    /// <summary>The request methods of a request object that is sent.</summary>
    public static SentMethods Read(MemberPath path, IOperation request, DeclaredCode code, CancellationToken cancellationToken)
    {
        var reader = new RequestMethodReader(path, code, cancellationToken);
        reader.ReadRequest(request);
        return reader.ResultAt(request);
    }

    /// <summary>The request methods that an argument is, or names.</summary>
    public static SentMethods ReadGiven(IOperation given, DeclaredCode code, CancellationToken cancellationToken)
    {
        var reader = new RequestMethodReader(null, code, cancellationToken);
        reader.Read(given, given.Type);
        return reader.ResultAt(given);
    }

    /// <summary>The request method of a name.</summary>
    public static RequestMethods Named(string name) => ByName.TryGetValue(name, out var method) ? method : RequestMethods.Other;

    /// <summary>Adds methods that are known.</summary>
    public void Add(RequestMethods methods) => _known |= methods;

    /// <summary>Adds a parameter that decides.</summary>
    public void Add(IParameterSymbol parameter) => _open.Add(parameter.OriginalDefinition);

    /// <summary>Reads what a call gives to a parameter that decides.</summary>
    public void ReadArgument(IParameterSymbol parameter, IInvocationOperation call)
    {
        var argument = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value;
        if (argument is null)
            _known = RequestMethods.Any;
        else
            Read(argument, parameter.Type);
    }

    /// <summary>What was found. The parameters of a helper that made the request are decided where it is called, next to the place.</summary>
    public SentMethods ResultAt(IOperation place)
    {
        for (var layer = 0; layer < MaxHelpers; layer++)
        {
            var ofHelpers = _open.Where(parameter => !IsAround(parameter, place)).ToList();
            if (ofHelpers.Count == 0)
                break;
            _open.ExceptWith(ofHelpers);
            foreach (var parameter in ofHelpers)
                ReadCalls(parameter, RootOf(place));
        }

        return new SentMethods(_open.All(parameter => IsAround(parameter, place)) ? _known : RequestMethods.Any, [.. _open], path);
    }

    private void Read(IOperation value, ITypeSymbol? type)
    {
        if (type?.SpecialType == SpecialType.System_String)
            Spell(value);
        else if (IsRequestMethod(type) || type?.TypeKind == TypeKind.Enum)
            ReadMethod(value);
        else
            ReadRequest(value);
    }

    private void ReadRequest(IOperation request)
    {
        if (path is null)
        {
            _known = RequestMethods.Any;
            return;
        }

        foreach (var method in new PathTracer(_tracer, code, cancellationToken).ValuesOf(path, new Origin(request, null)))
        {
            if (method.IsObject)
                ReadOrigin(method);
            else
                ReadMethod(method.Operation, method.Context);
        }
    }

    private void ReadMethod(IOperation method, CallContext? context = null)
    {
        foreach (var origin in _tracer.OriginsOf(method, context))
            ReadOrigin(origin);
    }

    private void ReadOrigin(Origin origin)
    {
        switch (origin.Operation)
        {
            // Method.POST, where that is an enum.
            case IFieldReferenceOperation { Field: { IsStatic: true } field } when IsRequestMethod(field.ContainingType):
                _known |= Named(field.Name);
                break;
            case { ConstantValue: { HasValue: true, Value: var value } }:
                // No method is none: what is sent in its place is set elsewhere.
                _known |= (value as string ?? NameIn(origin.Operation.Type, value)) is { } name ? Named(name) : RequestMethods.None;
                break;

            // HttpMethod.Post. A name that is not in the table is a method of its own.
            case IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsRequestMethod(property.ContainingType):
                _known |= Named(property.Name);
                break;

            // A request whose method nobody sets.
            case var _ when path?.Last.IsMadeBy(origin.Operation) == true:
                _known |= RequestMethods.Get;
                break;
            case IObjectCreationOperation { Arguments.Length: 1 } creation when IsRequestMethod(creation.Type):
                Spell(creation.Arguments[0].Value, origin.Context);
                break;
            case IInvocationOperation { TargetMethod.Name: "Parse", Arguments.Length: 1 } parse when IsRequestMethod(parse.Type):
                Spell(parse.Arguments[0].Value, origin.Context);
                break;
            case IParameterReferenceOperation reference:
                Add(reference.Parameter);
                break;
            default:
                _known = RequestMethods.Any;
                break;
        }
    }

    private void Spell(IOperation name, CallContext? context = null)
    {
        foreach (var origin in _tracer.OriginsOf(name, context))
        {
            switch (origin.Operation)
            {
                case IParameterReferenceOperation reference:
                    Add(reference.Parameter);
                    break;
                case { ConstantValue.Value: string text }:
                    _known |= Named(text.Trim());
                    break;
                case IInvocationOperation { Instance: { } text, TargetMethod.Name: "ToUpper" or "ToUpperInvariant" or "ToLower" or "ToLowerInvariant" or "Trim" }
                    when text.Type?.SpecialType == SpecialType.System_String:
                    Spell(text, origin.Context);
                    break;

                // HttpMethod.Post.Method
                case IPropertyReferenceOperation { Property: { Name: "Method", ContainingType: { } type }, Instance: { } method } when IsRequestMethod(type):
                    ReadMethod(method, origin.Context);
                    break;
                default:
                    _known = RequestMethods.Any;
                    break;
            }
        }
    }

    private void ReadCalls(IParameterSymbol parameter, IOperation root)
    {
        var isCalled = false;
        foreach (var call in root.DescendantsAndSelf().OfType<IInvocationOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, parameter.ContainingSymbol))
                continue;
            isCalled = true;
            ReadArgument(parameter, call);
        }

        if (!isCalled)
            _known = RequestMethods.Any;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>Whether a place stands in the function that a parameter belongs to.</summary>
    private static bool IsAround(IParameterSymbol parameter, IOperation place) => parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(
        declaration => declaration.SyntaxTree == place.Syntax.SyntaxTree && declaration.Span.Contains(place.Syntax.Span));

    private static bool IsRequestMethod(ITypeSymbol? type) =>
        type is not null && HttpLibraries.MethodTypes.Contains(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString());

    // What a parameter is by default is no member of the enum any more.
    private static string? NameIn(ITypeSymbol? type, object? value) => type is { TypeKind: TypeKind.Enum } && IsRequestMethod(type)
        ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name
        : null;
}
