using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Web;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Tables;

/// <summary>Holds the names in our tables against the assemblies that they speak of: a name with a slip in it silently knows nothing.</summary>
public sealed class MetadataNameTests
{
    private static readonly CSharpCompilation Framework = CSharpCompilation.Create("Framework", references: TargetReferences.Of(TestTarget.Net10));

    private static readonly ILookup<string, INamedTypeSymbol> TypesByName = AllTypes(Framework.GlobalNamespace)
        .Where(type => FrameworkMembers.IsFramework(type))
        .ToLookup(type => type.Name);

    public static TheoryData<string> SendingTypes => [.. HttpLibraries.All.SelectMany(library => library.Types).Select(type => type.MetadataName)];

    public static TheoryData<string> FrameworkNames => [.. FrameworkMembers.Names];

    public static TheoryData<string> ObserversOfTheFramework => [.. ObserverMembers.Types.Where(IsInReferences)];

    public static TheoryData<string, string> ResponseMembers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var member in HttpResponseMessageShape.Shape.Members)
                data.Add(member.Type, member.Member);
            return data;
        }
    }

    public static TheoryData<string, string?> WebMembersOfTheFramework
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var row in WebMembers.RootTypes.Concat(WebMembers.Mappings).Concat(WebMembers.Catches).Concat(WebMembers.CatchingMappings)
                .Concat(WebMembers.Exceptions)
                .DistinctBy(row => (row.Type, row.Member)))
                data.Add(row.Type, row.Member);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WebMembersOfTheFramework))]
    public void Every_member_of_web_applications_exists(string metadataName, string? member)
    {
        var type = Framework.GetTypeByMetadataName(metadataName);
        Assert.NotNull(type);
        if (member is not null)
            Assert.Contains(AllTypesOf(type), declaring => !declaring.GetMembers(member).IsEmpty);
    }

    [Theory]
    [InlineData(WebMembers.HttpContext)]
    [InlineData(WebMembers.FilterCollection)]
    [InlineData(HttpClientLibrary.Invoker)]
    [InlineData(HttpClientLibrary.MessageHandler)]
    [InlineData(HttpClientLibrary.DelegatingHandler)]
    public void Every_type_that_is_looked_for_exists(string metadataName) => Assert.NotNull(Framework.GetTypeByMetadataName(metadataName));

    [Theory]
    [MemberData(nameof(SendingTypes))]
    public void Every_method_that_sends_exists_with_its_parameters(string metadataName)
    {
        var type = Framework.GetTypeByMetadataName(metadataName);
        Assert.NotNull(type);
        var row = HttpLibraries.All.SelectMany(library => library.Types).Single(candidate => candidate.MetadataName == metadataName);
        foreach (var member in row.Members)
        {
            var overloads = type.GetMembers(member.Name).OfType<IMethodSymbol>().Where(Answers).ToList();
            Assert.NotEmpty(overloads);
            Assert.All(overloads, method => Assert.All(
                new[] { member.AddressParameter, member.RequestParameter, row.ClientParameter }.Where(name => name is not null),
                name => Assert.Contains(method.Parameters, parameter => parameter.Name == name)));
        }
    }

    [Theory]
    [MemberData(nameof(SendingTypes))]
    public void No_method_that_answers_with_the_response_is_missing(string metadataName)
    {
        var row = HttpLibraries.All.SelectMany(library => library.Types).Single(candidate => candidate.MetadataName == metadataName);
        var answering = Framework.GetTypeByMetadataName(metadataName)!.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public && Answers(method))
            .Select(method => method.Name)
            .Distinct();
        Assert.Equal(row.Members.Select(member => member.Name).Order(), answering.Order());
    }

    [Theory]
    [MemberData(nameof(ResponseMembers))]
    public void Every_member_of_the_response_exists(string type, string member) =>
        Assert.NotEmpty(Framework.GetTypeByMetadataName(type)!.GetMembers(member));

    [Theory]
    [MemberData(nameof(FrameworkNames))]
    public void Every_member_of_the_framework_exists(string name)
    {
        var parts = name.Split('.');
        Assert.Contains(TypesByName[parts[0]], type => !type.GetMembers(parts[1]).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(ObserversOfTheFramework))]
    public void Every_observer_of_the_framework_exists(string name)
    {
        var simple = name.Split('.')[^1];
        Assert.Contains(TypesByName[simple], type => type.ContainingNamespace.ToDisplayString() + "." + type.Name == name);
    }

    // Other libraries, and the packages of Windows, are not referenced here.
    private static bool IsInReferences(string name) =>
        (name.StartsWith("System.", System.StringComparison.Ordinal) && name != "System.Diagnostics.EventLog")
        || name.StartsWith("Microsoft.Extensions.", System.StringComparison.Ordinal);

    private static bool Answers(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol type
        && (type.Name == "HttpResponseMessage" || type.TypeArguments.Any(argument => argument.Name == "HttpResponseMessage"));

    // IExceptionHandlerPathFeature inherits what it brings.
    private static IEnumerable<INamedTypeSymbol> AllTypesOf(INamedTypeSymbol type) => type.AllInterfaces.Prepend(type);

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? AllTypes(type).Prepend(type) : AllTypes(member));
}
