using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScaleErrors.Analyzers.CodeFixes.FixAll;

/// <summary>A diagnostic and the document it stands in.</summary>
internal readonly record struct LocatedDiagnostic(Document Document, Diagnostic Diagnostic);

/// <summary>Collects the diagnostics of a scope.</summary>
internal static class FixAllDiagnostics
{
    public static async Task<ImmutableArray<LocatedDiagnostic>> GetAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
        {
            return context.Document is { } document
                ? [.. (await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).Select(found => new LocatedDiagnostic(document, found))]
                : [];
        }

        var projects = context.Scope switch
        {
            FixAllScope.Project => [context.Project],
            FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp),
            _ => [],
        };
        var located = ImmutableArray.CreateBuilder<LocatedDiagnostic>();
        foreach (var project in projects)
        {
            foreach (var found in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                if (project.GetDocument(found.Location.SourceTree) is { } holder and not SourceGeneratedDocument)
                {
                    located.Add(new LocatedDiagnostic(holder, found));
                }
            }
        }

        return located.ToImmutable();
    }
}
