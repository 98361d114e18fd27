using System;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>Ids that differ within a run and are the same in the next. Executed code gets them for those of the framework.</summary>
public static class FreshIds
{
    public static Guid NewGuid() => (Recording.Current ?? throw new InvalidOperationException("No case is being run.")).NextId();
}
