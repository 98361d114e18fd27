using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Reads which request methods a request may be sent with.</summary>
internal static class RequestMethodReader
{
    private const string RequestMethod = "System.Net.Http.HttpMethod";

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

    /// <summary>The request methods of a request object; <see cref="RequestMethods.Any"/> as soon as one of them can't be told.</summary>
    public static RequestMethods Read(ObjectMember member, IOperation request, DeclaredCode code, CancellationToken cancellationToken)
    {
        var tracer = new ValueTracer(code, cancellationToken);
        var methods = RequestMethods.None;
        foreach (var method in tracer.ValuesOf(member, request))
        {
            foreach (var origin in tracer.OriginsOf(method))
                methods |= Read(origin, member, tracer);
        }

        return methods == RequestMethods.None ? RequestMethods.Any : methods;
    }

    /// <summary>The request methods that an argument names.</summary>
    public static RequestMethods ReadName(IOperation name, DeclaredCode code, CancellationToken cancellationToken) =>
        Spelled(name, new ValueTracer(code, cancellationToken));

    private static RequestMethods Read(IOperation origin, ObjectMember member, ValueTracer tracer) => origin switch
    {
        _ when origin.ConstantValue is { HasValue: true, Value: string name } => Named(name),

        // HttpMethod.Post. A name that is not in the table is a method of its own.
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsRequestMethod(property.ContainingType) =>
            Named(property.Name),

        // A request whose method nobody sets.
        _ when member.IsMadeBy(origin) => RequestMethods.Get,
        IObjectCreationOperation { Arguments.Length: 1 } creation when IsRequestMethod(creation.Type) =>
            Spelled(creation.Arguments[0].Value, tracer),
        IInvocationOperation { TargetMethod.Name: "Parse", Arguments.Length: 1 } parse when IsRequestMethod(parse.Type) =>
            Spelled(parse.Arguments[0].Value, tracer),
        _ => RequestMethods.Any,
    };

    private static bool IsRequestMethod(ITypeSymbol? type) => type?.ToDisplayString() == RequestMethod;

    private static RequestMethods Spelled(IOperation name, ValueTracer tracer)
    {
        var methods = RequestMethods.None;
        foreach (var origin in tracer.OriginsOf(name))
            methods |= origin.ConstantValue.Value is string text ? Named(text) : RequestMethods.Any;
        return methods;
    }

    private static RequestMethods Named(string name) => ByName.TryGetValue(name, out var method) ? method : RequestMethods.Other;
}
