using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>What all tests share: the feed with the package, and one journey for each kind of consumer.</summary>
public sealed class SharedJourneys : IAsyncLifetime
{
    public SharedJourneys()
    {
        Feed = new PackageFeed();
        SingleTarget = new Journey(Feed, new ConsumerTemplate("SingleTarget", "Consumer", "net10.0"));
        MultiTarget = new Journey(Feed, new ConsumerTemplate("MultiTarget", "Consumer", "netstandard2.0", "net10.0"));
        Web = new Journey(Feed, new ConsumerTemplate("Web", "Service", "net10.0"));
    }

    internal PackageFeed Feed { get; }

    /// <summary>A program for net10.0.</summary>
    internal Journey SingleTarget { get; }

    /// <summary>A library for netstandard2.0 that is a program on net10.0, from the same sources.</summary>
    internal Journey MultiTarget { get; }

    /// <summary>A web service whose clients are registered, and get their addresses from settings.</summary>
    internal Journey Web { get; }

    public Task InitializeAsync() => Feed.PackAsync();

    public Task DisposeAsync()
    {
        Feed.Dispose();
        return Task.CompletedTask;
    }
}

/// <summary>The tests run one after the other: each starts builds that use every core.</summary>
[CollectionDefinition(Name)]
#pragma warning disable CA1711 // xunit calls this a collection.
public sealed class PackageCollection : ICollectionFixture<SharedJourneys>
#pragma warning restore CA1711
{
    public const string Name = "package";
}
