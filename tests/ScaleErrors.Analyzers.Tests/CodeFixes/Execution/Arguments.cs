using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Text;
using System.Threading;
using Microsoft.Extensions.Logging;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>What the parameters of a case are given, by their types: a table that the readme of the cases has too.</summary>
internal sealed class Arguments(Queue<bool> flags)
{
    /// <summary>Values for all parameters of a method.</summary>
    public object?[] For(MethodBase method) => [.. method.GetParameters().Select(parameter => For(parameter.ParameterType))];

    private object? For(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILogger<>))
            return Activator.CreateInstance(typeof(RecordingLogger<>).MakeGenericType(type.GetGenericArguments()));
        return type switch
        {
            _ when type == typeof(bool) => flags.Dequeue(),
            _ when type == typeof(HttpClient) => new FakeClient(),
            _ when type == typeof(ILogger) => new RecordingLogger<Arguments>(),
            _ when type == typeof(TextWriter) => new RecordingWriter("writer"),
            _ when type == typeof(CancellationToken) => CancellationToken.None,
            _ when type == typeof(HttpContent) => new StringContent("{}", Encoding.UTF8, "application/json"),
            _ when type == typeof(int) => 3,
            _ when type == typeof(string) => "a",
            _ when type.IsAssignableFrom(typeof(string[])) => new[] { "a", "b" },
            _ => throw new VerificationException($"There is no value for a parameter of the type {type}: see the readme of FixCases."),
        };
    }
}
