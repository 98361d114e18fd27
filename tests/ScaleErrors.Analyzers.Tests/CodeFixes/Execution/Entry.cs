using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>A way into the code of a case: a public method of a public class, its constructor alone, or the program.</summary>
/// <param name="TypeName">The class.</param>
/// <param name="Method">The method; null: the constructor alone.</param>
/// <param name="Flags">What its <c>bool</c> parameters get, those of the constructor first.</param>
internal sealed record Entry(string TypeName, string? Method, ImmutableArray<bool> Flags)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The program of an executable.</summary>
    public static Entry Program { get; } = new("", "Main", []);

    /// <summary>All entries of an assembly, each with every combination of flags.</summary>
    public static ImmutableArray<Entry> In(Assembly assembly) => assembly.EntryPoint is not null
        ? [Program]
        : [.. assembly.GetExportedTypes().Where(IsEntered).OrderBy(type => type.MetadataToken).SelectMany(InType)];

    /// <summary>The method.</summary>
    public static MethodInfo MethodOf(Type type, string name)
    {
        var method = type.GetMethods(Declared).Single(method => method.Name == name);
        return method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(string))]) : method;
    }

    /// <summary>The constructor; null for a static class.</summary>
    public static ConstructorInfo? ConstructorOf(Type type) => type.GetConstructors() is [var constructor, ..] ? constructor : null;

    public override string ToString() =>
        (Method is null ? "new " + TypeName : TypeName + "." + Method) + (Flags.IsEmpty ? "" : "(" + string.Join(", ", Flags) + ")");

    // Records, exceptions and options are what the code works with.
    private static bool IsEntered(Type type) =>
        !type.IsNested && type.IsClass && !type.IsAbstract | type.IsSealed && !typeof(Exception).IsAssignableFrom(type) && type.GetMethod("<Clone>$") is null;

    private static IEnumerable<Entry> InType(Type type)
    {
        var made = ConstructorOf(type);
        string?[] methods = [.. type.GetMethods(Declared).Where(method => !method.IsSpecialName).OrderBy(method => method.MetadataToken).Select(method => method.Name)];
        foreach (var name in methods.Length == 0 ? [null] : methods)
        {
            var flags = CountFlags(made) + CountFlags(name is null ? null : MethodOf(type, name));
            for (var combination = 0; combination < 1 << flags; combination++)
                yield return new Entry(type.FullName!, name, [.. Enumerable.Range(0, flags).Select(bit => (combination >> bit & 1) == 1)]);
        }
    }

    private static int CountFlags(MethodBase? method) => method?.GetParameters().Count(parameter => parameter.ParameterType == typeof(bool)) ?? 0;
}
