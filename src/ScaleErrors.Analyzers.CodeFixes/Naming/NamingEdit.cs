using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>A step on the way to a response with a name.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Usings">The namespaces that the file must use.</param>
internal sealed record NamingEdit(ImmutableArray<TextChange> Changes, ImmutableArray<string> Usings);
