using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.Extensions.Configuration.Json;

namespace ScaleErrors.Analyzers.Tests.Configuration;

/// <summary>The framework's own reading of a text, to compare with.</summary>
internal sealed class FrameworkReader : JsonStreamConfigurationProvider
{
    private FrameworkReader(Stream stream)
        : base(new JsonStreamConfigurationSource { Stream = stream })
    {
    }

    /// <summary>The settings; null where the framework refuses the text.</summary>
    public static SortedDictionary<string, string?>? Read(string text)
    {
        var reader = new FrameworkReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        try
        {
            reader.Load();
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return null;
        }

        return new SortedDictionary<string, string?>(new Dictionary<string, string?>(reader.Data), StringComparer.OrdinalIgnoreCase);
    }
}
