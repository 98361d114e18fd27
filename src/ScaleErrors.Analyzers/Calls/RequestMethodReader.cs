using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Reads which request methods an HttpRequestMessage may carry.</summary>
internal static class RequestMethodReader
{
    private static readonly Dictionary<string, RequestMethods> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GET"] = RequestMethods.Get,
        ["HEAD"] = RequestMethods.Head,
        ["POST"] = RequestMethods.Post,
        ["PUT"] = RequestMethods.Put,
        ["PATCH"] = RequestMethods.Patch,
        ["DELETE"] = RequestMethods.Delete,
    };

    /// <summary>The request methods of a message; <see cref="RequestMethods.Any"/> as soon as one of them can't be told.</summary>
    public static RequestMethods Read(IOperation message, DeclaredCode code, CancellationToken cancellationToken)
    {
        var tracer = new ValueTracer(code, cancellationToken);
        var methods = RequestMethods.None;
        foreach (var method in tracer.ValuesOf(HttpClientLibrary.Method, message))
        {
            foreach (var origin in tracer.OriginsOf(method))
                methods |= Read(origin, tracer);
        }

        return methods == RequestMethods.None ? RequestMethods.Any : methods;
    }

    private static RequestMethods Read(IOperation origin, ValueTracer tracer) => origin switch
    {
        // HttpMethod.Post. A name that is not in the table is a method of its own, such as HttpMethod.Options.
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when Is(property.ContainingType, HttpClientLibrary.RequestMethod) =>
            Named(property.Name),

        // A message whose method nobody sets.
        IObjectCreationOperation creation when Is(creation.Type, HttpClientLibrary.Message) => RequestMethods.Get,
        IObjectCreationOperation { Arguments.Length: 1 } creation when Is(creation.Type, HttpClientLibrary.RequestMethod) =>
            Spelled(creation.Arguments[0].Value, tracer),
        IInvocationOperation { TargetMethod: { Name: "Parse" } parse, Arguments.Length: 1 } call when Is(parse.ContainingType, HttpClientLibrary.RequestMethod) =>
            Spelled(call.Arguments[0].Value, tracer),
        _ => RequestMethods.Any,
    };

    private static bool Is(ITypeSymbol? type, string name) => type?.ToDisplayString() == name;

    private static RequestMethods Spelled(IOperation name, ValueTracer tracer)
    {
        var methods = RequestMethods.None;
        foreach (var origin in tracer.OriginsOf(name))
            methods |= origin.ConstantValue.Value is string text ? Named(text) : RequestMethods.Any;
        return methods;
    }

    private static RequestMethods Named(string name) => ByName.TryGetValue(name, out var method) ? method : RequestMethods.Other;
}
