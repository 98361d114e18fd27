using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using ScaleErrors.Analyzers.EndToEnd.Journeys;

namespace ScaleErrors.Analyzers.EndToEnd.Package;

/// <summary>What is in the package, to the last file, and that the same sources give the same bytes.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageTests(SharedJourneys shared)
{
    private const string Analyzers = "analyzers/dotnet/cs/ScaleErrors.Analyzers.dll";
    private const string CodeFixes = "analyzers/dotnet/cs/ScaleErrors.Analyzers.CodeFixes.dll";

    // What every compiler since 4.14 brings along for the analyzers it loads.
    private static readonly string[] OfTheCompiler =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

    // What an IDE and dotnet format bring along for code fixes on top of that.
    private static readonly string[] OfTheIde =
        [.. OfTheCompiler, "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "System.Composition.AttributedModel", "ScaleErrors.Analyzers"];

    [Fact]
    public void Holds_exactly_these_files()
    {
        string[] expected =
        [
            "CHANGELOG.md",
            "LICENSE",
            "README.md",
            "ScaleErrors.Analyzers.nuspec",
            CodeFixes,
            Path.ChangeExtension(CodeFixes, ".pdb"),
            Analyzers,
            Path.ChangeExtension(Analyzers, ".pdb"),
            "build/ScaleErrors.Analyzers.targets",
            "build/presets/default.globalconfig",
            "build/presets/silent-only.globalconfig",
            "build/presets/strict.globalconfig",
            "icon.png",
        ];

        using var package = Open();
        var actual = package.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheContainer(name));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Is_a_development_dependency_that_depends_on_nothing()
    {
        var metadata = ReadManifest();

        Assert.Equal("ScaleErrors.Analyzers", metadata["id"].Value);
        Assert.Equal("true", metadata["developmentDependency"].Value);
        Assert.Equal("README.md", metadata["readme"].Value);
        Assert.Equal("icon.png", metadata["icon"].Value);
        Assert.Equal("MIT", metadata["license"].Value);
        Assert.Equal("expression", metadata["license"].Attribute("type")!.Value);
        Assert.DoesNotContain("dependencies", metadata.Keys);
        Assert.DoesNotContain("repository", metadata.Keys);
    }

    [Fact]
    public void Packing_warns_of_nothing() => Assert.DoesNotContain("warn", shared.Feed.PackOutput, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Assemblies_need_only_what_their_host_has(string assembly)
    {
        using var package = Open();
        using var image = new PEReader(new MemoryStream(Read(package, assembly)));
        var metadata = image.GetMetadataReader();

        var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
        Assert.Subset((assembly == Analyzers ? OfTheCompiler : OfTheIde).ToHashSet(), references.ToHashSet());
    }

    [Theory]
    [InlineData(Analyzers)]
    [InlineData(CodeFixes)]
    public void Symbols_belong_to_their_assembly(string assembly)
    {
        using var package = Open();
        using var image = new PEReader(new MemoryStream(Read(package, assembly)));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Read(package, Path.ChangeExtension(assembly, ".pdb"))));

        var entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
        var wanted = image.ReadCodeViewDebugDirectoryData(entry).Guid;
        Assert.Equal(wanted, new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id).Guid);
    }

    [Fact]
    public void The_same_sources_elsewhere_give_the_same_bytes()
    {
        using var here = Open();
        using var elsewhere = ZipFile.OpenRead(shared.Feed.PackageBuiltElsewhere);

        Assert.All(
            here.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheContainer(name)),
            name => Assert.True(Read(here, name).AsSpan().SequenceEqual(Read(elsewhere, name)), $"{name} differs"));
    }

    private ZipArchive Open() => ZipFile.OpenRead(shared.Feed.Package);

    private static byte[] Read(ZipArchive package, string name)
    {
        using var content = package.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Dictionary<string, XElement> ReadManifest()
    {
        using var package = Open();
        var manifest = XDocument.Load(new MemoryStream(Read(package, "ScaleErrors.Analyzers.nuspec")));
        return manifest.Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName);
    }

    // Every nupkg has these three, written by NuGet; one of them is named at random.
    private static bool IsOfTheContainer(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/services/metadata/", StringComparison.Ordinal);
}
