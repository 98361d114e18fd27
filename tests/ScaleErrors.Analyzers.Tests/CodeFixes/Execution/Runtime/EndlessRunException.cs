using System;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>A run sends requests without end. It is no part of what the code does, and fails the test.</summary>
internal sealed class EndlessRunException() : Exception("The run sends requests without end.");
