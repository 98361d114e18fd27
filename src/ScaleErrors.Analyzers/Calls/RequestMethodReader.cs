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
        ["OPTIONS"] = RequestMethods.Options,
        ["TRACE"] = RequestMethods.Trace,
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
        // HttpMethod.Post. A name that is not in the table is a method of its own.
        IPropertyReferenceOperation { Property: { IsStatic: true } property } when IsRequestMethod(property.ContainingType) =>
            Named(property.Name),

        // A message whose method nobody sets.
        IObjectCreationOperation creation when creation.Type?.ToDisplayString() == HttpClientLibrary.Message => RequestMethods.Get,
        IObjectCreationOperation { Arguments.Length: 1 } creation when IsRequestMethod(creation.Type) =>
            Spelled(creation.Arguments[0].Value, tracer),
        IInvocationOperation { TargetMethod.Name: "Parse", Arguments.Length: 1 } parse when IsRequestMethod(parse.Type) =>
            Spelled(parse.Arguments[0].Value, tracer),
        _ => RequestMethods.Any,
    };

    private static bool IsRequestMethod(ITypeSymbol? type) => type?.ToDisplayString() == HttpClientLibrary.RequestMethod;

    private static RequestMethods Spelled(IOperation name, ValueTracer tracer)
    {
        var methods = RequestMethods.None;
        foreach (var origin in tracer.OriginsOf(name))
            methods |= origin.ConstantValue.Value is string text ? Named(text) : RequestMethods.Any;
        return methods;
    }

    private static RequestMethods Named(string name) => ByName.TryGetValue(name, out var method) ? method : RequestMethods.Other;
}
