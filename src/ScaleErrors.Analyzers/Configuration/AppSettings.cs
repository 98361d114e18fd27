using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Configuration;

/// <summary>
/// The files of settings that a compilation was given, parsed when somebody asks for a setting for the first time. One per compilation.
/// </summary>
internal sealed class AppSettings(ImmutableArray<AdditionalText> additionalFiles)
{
    private volatile IReadOnlyList<AppSettingsFile>? _files;

    /// <summary>What is wrong with the files, as far as anybody asked for a setting.</summary>
    public IEnumerable<(AppSettingsFile File, SettingsError Error)> Errors =>
        (_files ?? []).Where(file => file.Error is not null).Select(file => (file, file.Error!));

    /// <summary>Whether a text stands in any of the files; nothing is parsed for that.</summary>
    public bool Mention(Func<string, bool> text, CancellationToken cancellationToken) =>
        additionalFiles.Any(file => AppSettingsFile.Is(file) && file.GetText(cancellationToken) is { } content && text(content.ToString()));

    /// <summary>The values of a key in all files.</summary>
    public IEnumerable<(AppSettingsFile File, Setting Setting)> Of(string key, CancellationToken cancellationToken)
    {
        foreach (var file in Files(cancellationToken))
        {
            if (file.Settings.TryGetValue(key, out var setting))
                yield return (file, setting);
        }
    }

    /// <summary>Whether a key has a value in every environment, so that a default never counts.</summary>
    public bool AlwaysHave(string key, CancellationToken cancellationToken) =>
        Of(key, cancellationToken).Any(found => found.File.IsForAll && found.Setting.Value is not null);

    private IReadOnlyList<AppSettingsFile> Files(CancellationToken cancellationToken)
    {
        if (_files is { } known)
            return known;
        var files = new List<AppSettingsFile>();
        var paths = new HashSet<string>();
        foreach (var file in additionalFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (AppSettingsFile.Is(file) && paths.Add(file.Path) && AppSettingsFile.Read(file, cancellationToken) is { } read)
                files.Add(read);
        }

        return Interlocked.CompareExchange(ref _files, files, null) ?? files;
    }
}
