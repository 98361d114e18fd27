using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Configuration;

/// <summary>A file of settings of the project.</summary>
internal sealed class AppSettingsFile
{
    private const string Beginning = "appsettings";
    private const string Ending = ".json";

    // Nobody writes so much by hand.
    private const int MostCharacters = 1 << 19;

    private readonly SourceText _text;

    private AppSettingsFile(string path, SourceText text)
    {
        (Path, _text) = (path, text);
        Settings = JsonSettingsReader.Read(text.ToString(), out var error);
        Error = error;
    }

    /// <summary>The path, as the compiler was told.</summary>
    public string Path { get; }

    /// <summary>The settings by their keys.</summary>
    public IReadOnlyDictionary<string, Setting> Settings { get; }

    /// <summary>Why the file can't be read, or null.</summary>
    public SettingsError? Error { get; }

    /// <summary>Whether the file holds in every environment: appsettings.json, not appsettings.Production.json.</summary>
    public bool IsForAll => string.Equals(NameOf(Path), Beginning + Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is one of settings, wherever it lies.</summary>
    public static bool Is(AdditionalText file)
    {
        var name = NameOf(file.Path);
        return name.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase) && name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file; null where there is nothing to read, or far too much.</summary>
    public static AppSettingsFile? Read(AdditionalText file, CancellationToken cancellationToken) =>
        file.GetText(cancellationToken) is { Length: < MostCharacters } text ? new AppSettingsFile(file.Path, text) : null;

    /// <summary>The name in a path, whatever characters that has.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>A place in the file.</summary>
    public Location LocationOf(TextSpan span) => Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
}
