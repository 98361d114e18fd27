using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Options;

/// <summary>An .editorconfig key of this package, for whoever lists them.</summary>
/// <param name="Key">The key.</param>
/// <param name="DefaultText">What applies where the key is not set, as a user would write it.</param>
/// <param name="Description">What it does; one sentence.</param>
internal abstract record ScaleOption(string Key, string DefaultText, string Description);

/// <summary>An .editorconfig key whose value is a <typeparamref name="T"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="DefaultText">What applies where the key is not set, as a user would write it.</param>
/// <param name="Description">What it does; one sentence.</param>
/// <param name="Default">The value of <paramref name="DefaultText"/>.</param>
/// <param name="Parser">Reads a value.</param>
internal sealed record ScaleOption<T>(string Key, string DefaultText, string Description, T Default, OptionParser<T> Parser)
    : ScaleOption(Key, DefaultText, Description)
{
    /// <summary>The value that applies in a syntax tree. A text that means nothing leaves the default.</summary>
    public T Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && Parser(text, out var value) ? value : Default;
}

/// <summary>Reads the text of an option; false where it means nothing.</summary>
internal delegate bool OptionParser<T>(string text, out T value);
