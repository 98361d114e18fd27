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
        // HttpMethod.Post; a name that is none of the table's is a method of its own (HttpMethod.Options).
        IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType.Name: "HttpMethod" } property } => Named(property.Name),

        // A message whose method nobody sets.
        IObjectCreationOperation { Type.Name: "HttpRequestMessage" } => RequestMethods.Get,
        IObjectCreationOperation { Type.Name: "HttpMethod", Arguments: { Length: 1 } name } => Spelled(name[0].Value, tracer),
        IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType.Name: "HttpMethod" }, Arguments: { Length: 1 } name } =>
            Spelled(name[0].Value, tracer),
        _ => RequestMethods.Any,
    };

    private static RequestMethods Spelled(IOperation name, ValueTracer tracer)
    {
        var methods = RequestMethods.None;
        foreach (var origin in tracer.OriginsOf(name))
            methods |= origin.ConstantValue.Value is string text ? Named(text) : RequestMethods.Any;
        return methods;
    }

    private static RequestMethods Named(string name) => ByName.TryGetValue(name, out var method) ? method : RequestMethods.Other;
}
