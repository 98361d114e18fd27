using System.Collections.Generic;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Options;

/// <summary>An .editorconfig key of this package, for whoever lists them.</summary>
/// <param name="Key">The key.</param>
/// <param name="DefaultText">What applies where the key is not set, as a user would write it.</param>
/// <param name="Description">What it does; one sentence.</param>
internal abstract record ScaleOption(string Key, string DefaultText, string Description)
{
    /// <summary>What may be written, to go on after "use".</summary>
    public abstract string Allowed { get; }

    /// <summary>The parts of a value that mean nothing; an empty one where the value is empty and that is not the default.</summary>
    public abstract IEnumerable<string> MeaninglessIn(string text);
}

/// <summary>An .editorconfig key whose value is a <typeparamref name="T"/>.</summary>
/// <param name="Key">The key.</param>
/// <param name="DefaultText">What applies where the key is not set, as a user would write it.</param>
/// <param name="Description">What it does; one sentence.</param>
/// <param name="Default">The value of <paramref name="DefaultText"/>.</param>
/// <param name="Form">What its value looks like.</param>
internal sealed record ScaleOption<T>(string Key, string DefaultText, string Description, T Default, OptionForm<T> Form)
    : ScaleOption(Key, DefaultText, Description)
{
    /// <inheritdoc />
    public override string Allowed => Form.Allowed;

    /// <inheritdoc />
    public override IEnumerable<string> MeaninglessIn(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return DefaultText.Length == 0 ? [] : [""];
        return Form.MeaninglessIn(text);
    }

    /// <summary>The value that applies in a syntax tree. A text that means nothing leaves the default.</summary>
    public T Read(AnalyzerConfigOptions options) =>
        options.TryGetValue(Key, out var text) && Form.TryRead(text, out var value) ? value : Default;
}
