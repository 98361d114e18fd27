using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes.FixAll;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>Handles the outcomes that a call ignores: one action per status code first, then one for all that are missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredOutcomeCodeFixProvider)), Shared]
public sealed class IgnoredOutcomeCodeFixProvider : CodeFixProvider
{
    /// <summary>The key of the action that handles every missing code of a call.</summary>
    internal const string AllKey = "ScaleErrors.HandleAll";

    /// <summary>The key of the action that sends again after 429.</summary>
    internal const string RetryKey = "ScaleErrors.Retry429";

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
            await RegisterAsync(context, file, diagnostic).ConfigureAwait(false);
        }

        var call = IgnoredCall.From(context.Diagnostics[0]);
        if (call.Missing.Length > 1 && await HandleAllAsync(file, call, context.CancellationToken).ConfigureAwait(false) is { Codes.Length: > 1 } all)
        {
            // An action is only for what it makes go: whoever asks about a code that gets no fix must not be given another code's.
            var fixedByAll = context.Diagnostics.Where(diagnostic => all.Codes.Contains(Descriptors.StatusCodeOf(diagnostic.Id))).ToImmutableArray();
            if (!fixedByAll.IsEmpty)
            {
                context.RegisterCodeFix(Action("Handle " + List(all.Codes), all, AllKey), fixedByAll);
            }
        }
    }

    private static async Task<EditedFile?> HandleAllAsync(SharedFile file, IgnoredCall call, CancellationToken cancellationToken)
    {
        var request = new Request(call, call.Missing);
        var forms = request.InForms(file, AllKey);
        if (forms.Length == 1)
        {
            return await FileEdit.ForOneAsync(file, request, cancellationToken).ConfigureAwait(false);
        }

        var codes = ImmutableArray.CreateBuilder<int>();
        foreach (var form in forms)
        {
            codes.AddRange((await FileEdit.ForOneAsync(file, form, cancellationToken).ConfigureAwait(false))?.Codes ?? []);
        }

        return await FileEdit.ForAllAsync(file, forms, cancellationToken).ConfigureAwait(false) is { } edited
            ? new EditedFile(edited, codes.ToImmutable(), [])
            : null;
    }

    private static async Task RegisterAsync(CodeFixContext context, SharedFile file, Diagnostic diagnostic)
    {
        var code = Descriptors.StatusCodeOf(diagnostic.Id);
        var leave = new Request(IgnoredCall.From(diagnostic), [code]);
        var actions = new[] { (Request: leave, Title: $"Handle {code} ({ScaleContract.Get(code).Name})", Key: KeyPrefix + code.ToString(CultureInfo.InvariantCulture)) }.ToList();
        if (code == ScaleContract.TooManyRequests)
        {
            var retry = (Request: leave with { Resend = Resend.Only }, Title: $"Retry {code} ({ScaleContract.Get(code).Name}) as Retry-After says", Key: RetryKey);
            actions.Insert(file.First.Options.TooManyRequestsFix == TooManyRequestsFix.Retry ? 0 : 1, retry);
        }

        foreach (var (request, title, key) in actions)
        {
            if (await FileEdit.ForOneAsync(file, request, context.CancellationToken).ConfigureAwait(false) is { } edited)
            {
                context.RegisterCodeFix(Action(title, edited, key), diagnostic);
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
