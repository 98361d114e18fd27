using System;
using System.Collections.Generic;
using System.Linq;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>The frameworks that verified code is compiled for. Several make a multi-targeted project, whose documents are linked.</summary>
[Flags]
public enum TestTarget
{
    Net10 = 1,
    NetStandard20 = 2,
    Both = Net10 | NetStandard20,
}

internal static class TestTargets
{
    /// <summary>The single targets in a set of them.</summary>
    public static IEnumerable<TestTarget> Each(this TestTarget targets) =>
        new[] { TestTarget.Net10, TestTarget.NetStandard20 }.Where(target => targets.HasFlag(target));
}
