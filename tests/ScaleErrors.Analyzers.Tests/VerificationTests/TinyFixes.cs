using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>Puts another text in the place of the reported one; only <see cref="GoodFix"/> puts a right one.</summary>
internal abstract class TinyFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TEST1"];

    protected abstract string Replacement(Document document);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var tree = await context.Document.GetSyntaxTreeAsync(context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => IsFixable(diagnostic, tree!)))
        {
            context.RegisterCodeFix(
                CodeAction.Create("Make it good", token => ReplaceAsync(context.Document, [diagnostic], token), "good." + diagnostic.Id),
                diagnostic);
        }
    }

    public override FixAllProvider? GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ReplaceAsync(document, diagnostics, context.CancellationToken));

    // A call that is an argument is not fixed: there must be diagnostics without an offer.
    private static bool IsFixable(Diagnostic diagnostic, SyntaxTree tree) =>
        tree.GetText().ToString(new TextSpan(diagnostic.Location.SourceSpan.Start - 1, 1)) != "(";

    private async Task<Document> ReplaceAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken token)
    {
        var tree = await document.GetSyntaxTreeAsync(token);
        var changes = diagnostics
            .Where(diagnostic => IsFixable(diagnostic, tree!))
            .Select(diagnostic => new TextChange(diagnostic.Location.SourceSpan, Replacement(document)))
            .OrderBy(change => change.Span);
        return document.WithText((await document.GetTextAsync(token)).WithChanges(changes));
    }
}

internal sealed class GoodFix : TinyFix
{
    protected override string Replacement(Document document) => "Good";
}

internal sealed class FixThatDoesNotCompile : TinyFix
{
    protected override string Replacement(Document document) => "Missing";
}

internal sealed class FixThatBringsACompilerWarning : TinyFix
{
    protected override string Replacement(Document document) => "Old";
}

internal sealed class FixThatLeavesTheDiagnostic : TinyFix
{
    protected override string Replacement(Document document) => "this.Bad";
}

internal sealed class FixThatDependsOnTheTarget : TinyFix
{
    protected override string Replacement(Document document) => document.Project.Name.Contains("Net10", System.StringComparison.Ordinal) ? "Good" : "this.Good";
}

/// <summary>Its FixAll is the batch fixer, which does nothing when it is called with the key of another fix.</summary>
internal sealed class FixThatTrustsTheEquivalenceKey : TinyFix
{
    protected override string Replacement(Document document) => "Good";

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;
}

/// <summary>Its FixAll adds a line each time, whether there is something to fix or not.</summary>
internal sealed class FixThatIsNotIdempotent : TinyFix
{
    protected override string Replacement(Document document) => "Good";

    public override FixAllProvider GetFixAllProvider() => new Growing();

    private sealed class Growing : FixAllProvider
    {
        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
            CodeAction.Create("Grow", async token =>
            {
                var text = await fixAllContext.Document!.GetTextAsync(token);
                return fixAllContext.Document.WithText(text.WithChanges(new TextChange(new TextSpan(0, 0), "// more\n")));
            }));
    }
}
