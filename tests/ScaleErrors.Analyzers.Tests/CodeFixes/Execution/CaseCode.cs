using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>The compiled code of a case, which runs once for each scenario.</summary>
internal sealed class CaseCode : IDisposable
{
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);

    private readonly byte[] _image;
    private AssemblyLoadContext _context;
    private Assembly _assembly;

    public CaseCode(TestProject project)
    {
        _image = ExecutableCopy.Emit(project);
        (_context, _assembly) = Load();
        Entries = Entry.In(_assembly);
        KeepsState = _assembly.GetTypes().Any(type => !type.IsDefined(typeof(CompilerGeneratedAttribute))
            && type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(field => !field.IsLiteral));
    }

    /// <summary>The ways in.</summary>
    public ImmutableArray<Entry> Entries { get; }

    // What one run leaves in static fields, the next must not find.
    private bool KeepsState { get; }

    /// <summary>Runs an entry.</summary>
    public Observation Run(Entry entry, Scenario scenario)
    {
        if (KeepsState)
        {
            _context.Unload();
            (_context, _assembly) = Load();
        }

        Surroundings.Require();
        var recording = new Recording(scenario);
        var run = Task.Run(() =>
        {
            Recording.Current = recording;
            return ObserveAsync(entry, recording);
        });
        return ((IAsyncResult)run).AsyncWaitHandle.WaitOne(TooLong)
            ? run.GetAwaiter().GetResult()
            : throw new VerificationException($"{entry} does not end when Scale answers {scenario}.");
    }

    public void Dispose() => _context.Unload();

    private (AssemblyLoadContext Context, Assembly Assembly) Load()
    {
        var context = new AssemblyLoadContext("case", isCollectible: true);
        return (context, context.LoadFromStream(new System.IO.MemoryStream(_image)));
    }

    private async Task<Observation> ObserveAsync(Entry entry, Recording recording)
    {
        string? result = null;
        var state = "";
        ThrownException? thrown = null;
        object? instance = null;
        var type = entry == Entry.Program ? null : _assembly.GetType(entry.TypeName, throwOnError: true)!;
        try
        {
            var arguments = new Arguments(new Queue<bool>(entry.Flags));
            if (type is not null && Entry.ConstructorOf(type) is { } constructor)
                instance = constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments.For(constructor), null);
            var method = type is null ? _assembly.EntryPoint! : entry.Method is { } name ? Entry.MethodOf(type, name) : null;
            if (method is not null)
                result = Rendering.Of(await ResultAsync(method, method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments.For(method), null)));
        }
        catch (Exception exception) when (IsOfTheCode(exception))
        {
            thrown = ThrownException.Of(exception);
        }

        try
        {
            if (type is not null && (instance is not null || Entry.ConstructorOf(type) is null))
                state = Rendering.State(instance, type);
        }
        catch (Exception exception) when (IsOfTheCode(exception))
        {
            thrown ??= ThrownException.Of(exception);
        }

        return new Observation([.. recording.Events], result, thrown, state, [.. recording.Answered]);
    }

    private static bool IsOfTheCode(Exception exception) => exception is not (EndlessRunException or VerificationException);

    // Waits for what is given back, and goes through what is given back bit by bit.
    private static async Task<object?> ResultAsync(MethodInfo method, object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                return method.ReturnType == typeof(Task) ? null : task.GetType().GetProperty("Result")!.GetValue(task);
            case ValueTask task:
                await task;
                return null;
            case IAsyncEnumerable<object> items:
                var all = new List<object>();
                await foreach (var item in items)
                    all.Add(item);
                return all;
            case not null when returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>):
                return await ResultAsync(type.GetMethod("AsTask")!, type.GetMethod("AsTask")!.Invoke(returned, null));
            default:
                return returned;
        }
    }
}
