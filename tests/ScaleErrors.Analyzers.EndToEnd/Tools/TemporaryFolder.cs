namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>A folder outside the repository that is gone when the tests are over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scale-errors-");

    public string Path => _folder.FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => _folder.Delete(recursive: true);
}
