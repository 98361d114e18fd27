using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Exceptions: thrown by the library and by the author, caught, filtered, thrown again.</summary>
internal static class Exceptions
{
    public static ImmutableArray<Family> Statements { get; } =
    [
        new(5, scope => scope.HasResponse, _ => Gen.Constant(Construct.Statement("response.EnsureSuccessStatusCode();"))),
        new(4, _ =>
            from form in Gen.Elements("InvalidOperationException($0)", "HttpRequestException($0)", "ScaleException($0)")
            from label in Texts.Label
            select Construct.Statement($"throw new {form};", label)),
        new(1, scope => Texts.Any(scope.Deeper).Select(text => Construct.Statement("throw new InvalidOperationException($0);", text))),
        new(1, scope => scope.HasResponse, _ => Gen.Elements(
                "throw new ScaleException(\"a\", response.StatusCode);", "throw new HttpRequestException(\"a\", null, response.StatusCode);")
            .Select(form => Construct.Statement(form))),
        new(2, scope => scope.Caught is not null, scope =>
            Texts.Label.Select(label => Construct.Statement($"throw new InvalidOperationException($0, {scope.Caught});", label))),
        new(3, scope => scope.CanRethrow, _ => Gen.Constant(Construct.Statement("throw;"))),
        new(4, Family.Nests, scope => Try(Generation.Statements.Block(scope.Deeper, 1, 3), scope)),
    ];

    /// <summary>A try statement around a block.</summary>
    public static Gen<Construct> Try(Gen<Construct> body, Scope scope) =>
        from guarded in body
        from handlers in Gen.Choose(0, 2).SelectMany(count => Handlers(scope, count))
        from cleanup in Generation.Statements.Block(scope.Deeper with { CanReturn = false, CanBreak = false, CanRethrow = false }, 0, 1)
        from cleans in Gen.Choose(0, 3)
        select handlers.IsEmpty || cleans == 0
            ? Construct.Statement("try $0 $1 finally $2", guarded, List(handlers), cleanup)
            : Construct.Statement("try $0 $1", guarded, List(handlers));

    private static Construct List(ImmutableArray<Construct> handlers) => new(Sort.Handler, "$*", handlers);

    // A clause behind one for all exceptions, or for the same type without a filter, does not compile.
    private static Gen<ImmutableArray<Construct>> Handlers(Scope scope, int count) =>
        from filtered in Family.ListOf(Handler(scope, filtered: true), 0, count)
        from open in Family.ListOf(Handler(scope, filtered: false), 0, count)
        select filtered.AddRange(open.DistinctBy(handler => handler.Form.Split(' ')[1])
            .OrderBy(handler => handler.Form.Contains("(Exception", System.StringComparison.Ordinal)));

    private static Gen<Construct> Handler(Scope scope, bool filtered) =>
        from type in Gen.Elements("HttpRequestException", "HttpRequestException", "Exception", "InvalidOperationException", "ScaleException", "AggregateException")
        let caught = $"e{scope.Depth}"
        let inner = scope.Deeper with { Caught = caught, CaughtType = type }
        from filter in Conditions.Any(inner)
        from body in Generation.Statements.Block(inner with { CanRethrow = true })
        select filtered
            ? new Construct(Sort.Handler, $"catch ({type} {caught}) when ($0) $1", [filter, body])
            : new Construct(Sort.Handler, $"catch ({type} {caught}) $0", [body]);
}
