using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>Values as text, so that those of two load contexts can be compared.</summary>
internal static class Rendering
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => '"' + text + '"',
        // A response that was disposed of can't be read: that throws, as it would at the caller.
        HttpResponseMessage response => $"response {(int)response.StatusCode} {new StreamReader(response.Content.ReadAsStream()).ReadToEnd()}",
        HttpContent content => "content " + new StreamReader(content.ReadAsStream()).ReadToEnd(),
        Stream stream => "stream " + new StreamReader(stream).ReadToEnd(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool or Type => value.ToString()!,
        ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index]))) + ")",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        _ => value.GetType().Name + " " + State(value),
    };

    /// <summary>The public properties of an object; of a type, the static ones.</summary>
    public static string State(object? instance, Type? type = null)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<PropertyInfo> properties = (type ?? instance!.GetType()).GetProperties(Own)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => instance is not null || property.GetMethod!.IsStatic);
        return string.Join(", ", properties.Select(property => $"{property.Name} = {Of(property.GetValue(instance, BindingFlags.DoNotWrapExceptions, null, null, null))}"));
    }
}
