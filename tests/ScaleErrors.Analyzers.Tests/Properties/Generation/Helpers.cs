using System.Collections.Immutable;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>
/// Methods beside the body that are given the response or its status, and lambdas in it. Each method begins with an effect: it can throw what has
/// nothing to do with the status, and the analyzer reckons that every method can.
/// </summary>
internal static class Helpers
{
    public static ImmutableArray<Family> Conditions { get; } =
    [
        new(2, IsPossible, scope =>
            from answer in Generation.Conditions.Any(scope.Member(Returning.Bool))
            select Construct.Condition("Is$n(response)", answer) with { Member = "private static bool Is$n(HttpResponseMessage response) { Recorder.Read(); return $0; }" }),
        new(1, IsPossible, _ =>
            from codes in Family.ListOf(StatusTests.EnumCode, 1, 3)
            select Construct.Condition("Is$n(response.StatusCode)", codes) with { Member = "private static bool Is$n(HttpStatusCode status) { Recorder.Read(); return status is $|; }" }),
        new(1, IsPossible, _ =>
            from codes in Family.ListOf(StatusTests.EnumCode, 1, 3)
            select Construct.Condition("Has$n<Code$n>(response)", codes) with
            {
                Member = "private interface ICode$n { static abstract bool Is(HttpStatusCode status); }"
                    + " private sealed class Code$n : ICode$n { public static bool Is(HttpStatusCode status) => status is $|; }"
                    + " private static bool Has$n<T>(HttpResponseMessage response) where T : ICode$n { Recorder.Read(); return T.Is(response.StatusCode); }",
            }),
        new(1, IsPossible, scope =>
            from answer in Generation.Conditions.Any(scope.Deeper)
            select Construct.Condition("Not$n(one$n => $0)(response)", answer) with
            {
                Member = "private static Func<HttpResponseMessage, bool> Not$n(Func<HttpResponseMessage, bool> ask)"
                    + " { Recorder.Read(); return one => { Recorder.Read(); return !ask(one); }; }",
            }),
        new(1, Family.Nests, scope =>
            from answer in Generation.Conditions.Any(scope.Deeper)
            select Construct.Condition("new Func<bool>(() => $0)()", answer)),
    ];

    public static ImmutableArray<Family> Statements { get; } =
    [
        new(2, IsPossible, scope =>
            from block in Generation.Statements.Block(scope.Member(Returning.Nothing), 1)
            select Construct.Statement("Check$n(response);", block) with { Member = "private static void Check$n(HttpResponseMessage response) { Recorder.Read(); $0 }" }),
        new(1, scope => IsPossible(scope) && scope.HasLocals, scope =>
            from block in Generation.Statements.Block(scope.Member(Returning.Nothing), 1)
            select Construct.Statement("await Check$nAsync(response);", block) with
            {
                Member = "private static async Task Check$nAsync(HttpResponseMessage response) { Recorder.Read(); $0 }",
            }),
    ];

    public static ImmutableArray<Family> Texts { get; } =
    [
        new(1, IsPossible, scope =>
            from block in Generation.Statements.Block(scope.Member(Returning.Text), 1)
            select Construct.Text("Describe$n(response)", block) with
            {
                Member = "private static string Describe$n(HttpResponseMessage response) { Recorder.Read(); $0 return \"c\"; }",
            }),
    ];

    private static bool IsPossible(Scope scope) => scope.HasResponse && Family.Nests(scope);
}
