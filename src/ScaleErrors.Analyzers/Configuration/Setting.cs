using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Configuration;

/// <summary>A value of a configuration file.</summary>
/// <param name="Key">Its key as the framework flattens it: <c>Scale:Hosts:0</c>.</param>
/// <param name="Value">The value; null where the file says null or an object is empty.</param>
/// <param name="Span">Where the value stands.</param>
internal sealed record Setting(string Key, string? Value, TextSpan Span);

/// <summary>Why a configuration file can't be read.</summary>
/// <param name="Message">What is wrong, as the rest of a sentence.</param>
/// <param name="Span">Where.</param>
internal sealed record SettingsError(string Message, TextSpan Span);
