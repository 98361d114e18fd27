using System.Collections.Immutable;
using System.Linq;
using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Conditions on the status, wherever it is kept: in the response, in a local, in an exception.</summary>
internal static class StatusTests
{
    // What people ask for by name: the codes of the contract above all.
    private static readonly ImmutableArray<int> Codes = [402, 409, 429, 402, 409, 429, 200, 201, 404, 500];

    /// <summary>Where a status stands.</summary>
    /// <param name="Enum">The expression of the enum's type, possibly nullable.</param>
    /// <param name="Number">The same as a number.</param>
    internal sealed record Source(string Enum, string Number);

    public static bool CanStand(Scope scope) => Sources(scope).Any();

    public static Gen<Construct> Any(Scope scope)
    {
        var compared = from source in Gen.Elements(Sources(scope).AsEnumerable()) from test in Test(source) select test;
        return scope switch
        {
            { HasResponse: true } => Gen.Frequency((3, compared), (1, OfResponse())),
            { Caught: { } caught, CaughtType: "Exception" } => Gen.Frequency((1, compared), (1, OfException(caught))),
            { Caught: { } caught, CaughtType: "AggregateException" } => OfException(caught + ".InnerException"),
            _ => compared,
        };
    }

    /// <summary>Where a status can be found.</summary>
    public static ImmutableArray<Source> Sources(Scope scope)
    {
        var sources = ImmutableArray.CreateBuilder<Source>();
        if (scope.HasResponse)
            sources.Add(new Source("response.StatusCode", "(int)response.StatusCode"));
        if (scope is { Caught: { } caught, CaughtType: "HttpRequestException" })
            sources.Add(new Source($"{caught}.StatusCode", $"(int?){caught}.StatusCode"));
        if (!scope.HasResponse && scope.HasLocals)
            sources.Add(new Source("last", "(int?)last"));
        return sources.ToImmutable();
    }

    /// <summary>One code, written as a member of the enum.</summary>
    public static Gen<Construct> EnumCode { get; } = Gen.Elements(Codes.AsEnumerable()).Select(code => new Construct(Sort.Code, EnumName(code), []));

    /// <summary>One code, written as a number.</summary>
    public static Gen<Construct> NumberCode { get; } = Gen.Elements(Codes.AsEnumerable()).Select(code => new Construct(Sort.Code, $"{code}", []));

    private static Gen<Construct> Test(Source source) => Gen.Frequency(
        (3, from sign in Gen.Elements("==", "!=") from code in EnumCode select Construct.Condition($"{source.Enum} {sign} $0", code)),
        (2, from sign in Gen.Elements("==", "!=") from code in NumberCode select Construct.Condition($"{source.Number} {sign} $0", code)),
        (2, Family.ListOf(EnumCode, 1, 3).Select(codes => Construct.Condition($"{source.Enum} is $|", codes))),
        (1, Family.ListOf(NumberCode, 1, 3).Select(codes => Construct.Condition($"{source.Number} is not ($|)", codes))),
        (1, Gen.Elements(">= 400", ">= 500", "< 300", "> 402", "<= 409", ">= 405").Select(test => Construct.Condition($"{source.Number} {test}"))),
        (1, Gen.Elements(">= 400 and < 500", ">= 200 and <= 299", "> 409 and not 418", "402 or > 420").Select(test => Construct.Condition($"{source.Number} is {test}"))),
        (1, EnumCode.Select(code => Construct.Condition($"Equals({source.Enum}, $0)", code))),
        (1, EnumCode.Select(code => Construct.Condition($"EqualityComparer<HttpStatusCode?>.Default.Equals({source.Enum}, $0)", code))),
        (1, Family.ListOf(EnumCode, 1, 2).Select(codes => Construct.Condition($"new[] {{ {source.Enum} }} is [$|]", codes))),
        (1, EnumCode.Select(code => Construct.Condition($"({source.Enum} switch {{ $0 => true, _ => false }})", code))));

    private static Gen<Construct> OfResponse() => Gen.Frequency(
        (4, Gen.Constant(Construct.Condition("response.IsSuccessStatusCode"))),
        (1, Gen.Elements("true", "false").Select(value => Construct.Condition($"response is {{ IsSuccessStatusCode: {value} }}"))),
        (2, Family.ListOf(EnumCode, 1, 2).Select(codes => Construct.Condition("response is { StatusCode: $| }", codes))));

    private static Gen<Construct> OfException(string caught) =>
        Family.ListOf(EnumCode, 1, 2).Select(codes => Construct.Condition($"{caught} is HttpRequestException {{ StatusCode: $| }}", codes));

    private static string EnumName(int code) => $"HttpStatusCode.{(HttpStatusCode)code}";
}
