using System;
using System.Collections.Generic;
using Microsoft.Extensions.Configuration;

namespace Labeling.Options;

public sealed class ScaleOptions
{
    public const string Section = "Scale";

    public string BaseUrl { get; set; } = "";

    public EndpointOptions Endpoints { get; set; } = new();

    public string[] Mirrors { get; set; } = [];
}

public sealed class EndpointOptions
{
    public Uri? Tasks { get; set; }

    public Uri? Hooks { get; set; }
}

public sealed class RenamedOptions
{
    [ConfigurationKeyName("base_url")]
    public string Address { get; set; } = "";

    public string BaseAddress { get; set; } = "";
}

public sealed class StorageOptions
{
    public string BaseUrl { get; set; } = "";
}

public sealed class RegionOptions
{
    public string BaseUrl { get; set; } = "";
}

public sealed class DefaultOptions
{
    public string BaseUrl { get; set; } = "https://api.scale.com/v1/";

    public string Callback { get; set; } = "https://hooks.example.com/";

    public Uri Tasks => new(BaseUrl + "task");
}

public sealed class ConstructedOptions
{
    public ConstructedOptions() => BaseUrl = "https://api.scale.com/v1/";

    public string BaseUrl { get; set; }
}

public sealed record RecordOptions(string BaseUrl = "https://api.scale.com/v1/", string Callback = "https://hooks.example.com/");

// The configuration holds another host in every environment.
public sealed class OverriddenOptions
{
    public string BaseUrl { get; set; } = "https://api.scale.com/v1/";
}

public sealed class UnboundOptions
{
    public string BaseUrl { get; set; } = "";
}
