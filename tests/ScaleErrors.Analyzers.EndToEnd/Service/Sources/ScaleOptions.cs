namespace Labeling;

/// <summary>The settings of Scale.</summary>
public sealed class ScaleOptions
{
    public const string Section = "Scale";

    public string BaseUrl { get; set; } = "";

    public string Project { get; set; } = "";
}
