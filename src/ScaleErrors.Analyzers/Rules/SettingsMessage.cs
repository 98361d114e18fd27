using ScaleErrors.Analyzers.Configuration;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>What is wrong with a file of settings, in words.</summary>
internal static class SettingsMessage
{
    public static string Describe(AppSettingsFile file, SettingsError error) =>
        $"{AppSettingsFile.NameOf(file.Path)} can't be read as configuration: {error.Message}; until then no address in it is known";
}
