using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ScaleErrors.Analyzers.Configuration;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>The settings of a compilation as texts that know where they stand.</summary>
internal sealed class SettingTexts(AppSettings settings)
{
    /// <summary>The values of keys in all files.</summary>
    public IEnumerable<AddressText> Of(IEnumerable<string> keys, CancellationToken cancellationToken) =>
        from key in keys
        from found in settings.Of(key, cancellationToken)
        where found.Setting.Value is not null
        select AddressText.Of(found.Setting.Value!, new AddressPlace(found.File.LocationOf(found.Setting.Span), found.Setting.Key));

    /// <summary>Whether all of these keys have values in every environment, so that no default counts.</summary>
    public bool AlwaysHave(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        keys.Count > 0 && keys.All(key => settings.AlwaysHave(key, cancellationToken));
}
