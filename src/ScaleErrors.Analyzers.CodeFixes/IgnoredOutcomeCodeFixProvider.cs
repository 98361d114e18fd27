using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes.FixAll;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>Handles the outcomes that a call ignores: one action per status code first, then one for all that are missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredOutcomeCodeFixProvider)), Shared]
public sealed class IgnoredOutcomeCodeFixProvider : CodeFixProvider
{
    /// <summary>The key of the action that handles every missing code of a call.</summary>
    internal const string AllKey = "ScaleErrors.HandleAll";

    private const string KeyPrefix = "ScaleErrors.Handle";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Descriptors.IgnoredOutcomes.Select(descriptor => descriptor.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => IgnoredOutcomeFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await SharedFile.LoadAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } file)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var code = Descriptors.StatusCodeOf(diagnostic.Id);
            var request = new Request(IgnoredCall.From(diagnostic), [code]);
            if (await FileEdit.ForOneAsync(file, request, context.CancellationToken).ConfigureAwait(false) is { } edited)
            {
                var title = $"Handle {code} ({ScaleContract.Get(code).Name})";
                context.RegisterCodeFix(Action(title, edited, KeyPrefix + code.ToString(CultureInfo.InvariantCulture)), diagnostic);
            }
        }

        var call = IgnoredCall.From(context.Diagnostics[0]);
        if (call.Missing.Length > 1
            && await FileEdit.ForOneAsync(file, new Request(call, call.Missing), context.CancellationToken).ConfigureAwait(false) is { Codes.Length: > 1 } all)
        {
            // An action is only for what it makes go: whoever asks about a code that gets no fix must not be given another code's.
            var fixedByAll = context.Diagnostics.Where(diagnostic => all.Codes.Contains(Descriptors.StatusCodeOf(diagnostic.Id))).ToImmutableArray();
            if (!fixedByAll.IsEmpty)
            {
                context.RegisterCodeFix(Action("Handle " + List(all.Codes), all, AllKey), fixedByAll);
            }
        }
    }

    private static CodeAction Action(string title, EditedFile edited, string key)
    {
        var solution = edited.File.First.Document.Project.Solution;
        return CodeAction.Create(title, _ => Task.FromResult(solution), key);
    }

    private static string List(ImmutableArray<int> codes) =>
        string.Join(", ", codes.Take(codes.Length - 1)) + " and " + codes[codes.Length - 1].ToString(CultureInfo.InvariantCulture);
}
