using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ScaleErrors.Analyzers.Benchmarks.Corpus;

/// <summary>
/// A generated application: modules that each have an entity, a store, a service, a report and rules, as line-of-business code has them. In some
/// modules a service asks a partner over HTTP. The same numbers give the same text.
/// </summary>
internal static class Application
{
    /// <summary>As many modules as make 87,000 lines.</summary>
    public const int Modules = 113;

    /// <summary>The modules with a client: three calls in each.</summary>
    public const int ModulesWithClient = 50;

    private static readonly ImmutableArray<string> Subjects =
        ["Order", "Invoice", "Shipment", "Customer", "Payment", "Refund", "Product", "Supplier", "Contract", "Ticket", "Ledger", "Batch"];

    /// <summary>The files of an application.</summary>
    public static ImmutableArray<SourceCode> Generate(int modules, int modulesWithClient) =>
        [.. Enumerable.Range(0, modules).SelectMany(module => FilesOf(module, hasClient: module < modulesWithClient))];

    private static IEnumerable<SourceCode> FilesOf(int module, bool hasClient)
    {
        var name = $"{Subjects[module % Subjects.Length]}{module:000}";
        yield return new($"/src/{name}/{name}.cs", DomainText.Entity(name, module));
        yield return new($"/src/{name}/{name}Store.cs", DomainText.Store(name, module));
        yield return new($"/src/{name}/{name}Service.cs", DomainText.Service(name, module));
        yield return new($"/src/{name}/{name}Report.cs", DomainText.Report(name, module));
        yield return new($"/src/{name}/{name}Rules.cs", DomainText.Rules(name, module));
        if (!hasClient)
            yield break;
        yield return new($"/src/{name}/{name}Client.cs", ClientText.Client(name, module));
        yield return new($"/src/{name}/{name}Sync.cs", ClientText.Sync(name));
    }
}
