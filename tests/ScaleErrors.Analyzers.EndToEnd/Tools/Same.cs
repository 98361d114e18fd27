namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>Compares lists of lines, and names all that differ: the first difference alone tells little about a build.</summary>
internal static class Same
{
    /// <summary>Fails unless both have the same lines, each as often, in any order.</summary>
    public static void Lines(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var missing = expected.Order(StringComparer.Ordinal).ToList();
        var unexpected = actual.Order(StringComparer.Ordinal).Where(line => !missing.Remove(line)).ToList();
        if (missing.Count + unexpected.Count > 0)
        {
            Assert.Fail($"Missing:\n{string.Join('\n', missing)}\n\nUnexpected:\n{string.Join('\n', unexpected)}\n");
        }
    }
}
