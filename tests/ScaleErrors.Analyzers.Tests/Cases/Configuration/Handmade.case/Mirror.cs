using Microsoft.Extensions.Configuration;

namespace Labeling;

internal static class Mirror
{
    // Another file, which only looks alike.
    public static IConfiguration Read() => new ConfigurationBuilder().AddJsonFile("mirror.json").Build();

    public static IConfiguration ReadBoth()
    {
        var builder = new ConfigurationBuilder();
        builder.AddJsonFile("mirror.json");
        builder.AddJsonFile("appsettings.json");
        return builder.Build();
    }
}
