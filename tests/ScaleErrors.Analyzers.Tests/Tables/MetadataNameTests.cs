using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Web;
using ScaleErrors.Analyzers.Registrations;
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

    public static TheoryData<string> SendingTypes => [.. HttpLibraries.All.SelectMany(library => library.Types).Select(type => type.MetadataName).Distinct()];

    public static TheoryData<string> TypesOfAddresses => [.. FluentMembers.TypeNames.Concat(AddressObjects.TypeNames).Concat(NamedClientCaches.TypeNames).Distinct()];

    public static TheoryData<string, string, string?> ObjectMembers
    {
        get
        {
            var data = new TheoryData<string, string, string?>();
            foreach (var member in PlacesOfRequests)
                data.Add(member.TypeName, member.Name, member.ConstructorParameter);
            return data;
        }
    }

    private static IEnumerable<ObjectMember> PlacesOfRequests => HttpLibraries.All
        .Select(library => library.Request)
        .SelectMany(source => source.BaseAddresses.Concat(source.Handlers).Concat(source.ExceptionMakers).SelectMany(path => path.Holders.Add(path.Last))
            .Concat([source.Address, source.Method]))
        .Concat(HttpLibraries.All.SelectMany(library => library.Types).SelectMany(type => type.Members).Select(member => member.RequestPart))
        .OfType<ObjectMember>()
        .Distinct();

    public static TheoryData<string> SendingAttributes => [.. HttpLibraries.All.Select(library => library.Attributed).OfType<AttributedMethods>()
        .SelectMany(rows => rows.Sending.Select(row => row.MetadataName).Concat(new[] { rows.AddressArgument, rows.BasePath, rows.BaseAddress, rows.AllowsAll }.OfType<string>()))];

    public static TheoryData<string> FrameworkNames => [.. FrameworkMembers.Names];

    public static TheoryData<string> ElementNames => [.. ElementMembers.Names];

    public static TheoryData<string> ObserversOfTheFramework => [.. ObserverMembers.Types.Where(IsInReferences)];

    public static TheoryData<string, string> ResponseMembers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var member in HttpLibraries.All.Select(library => library.Shape).Distinct().SelectMany(shape => shape.Members).DistinctBy(member => (member.Type, member.Member)))
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
        foreach (var (row, member) in Rows(metadataName).SelectMany(entry => entry.Row.Members.Select(member => (entry.Row, member))))
        {
            // What exists in some versions of a library only is looked up, not assumed.
            var overloads = LibraryWorlds.With(metadataName).SelectMany(world => world.GetTypeByMetadataName(metadataName)!.GetMembers(member.Name)).OfType<IMethodSymbol>().ToList();
            Assert.NotEmpty(overloads);
            Assert.All(
                new[]
                {
                    member.AddressParameter, member.RequestParameter, row.ClientParameter, member.MethodParameter, member.ResponseParameter, member.ErrorMappingParameter,
                }.Where(name => name is not (null or SendingMember.Receiver)),
                name => Assert.Contains(overloads, method => method.Parameters.Any(parameter => parameter.Name == name)));
        }
    }

    [Theory]
    [MemberData(nameof(SendingTypes))]
    public void No_method_that_answers_with_the_response_is_missing(string metadataName)
    {
        foreach (var world in LibraryWorlds.With(metadataName))
        {
            // Where two versions share a type, the one that is listed last stands for it.
            var (library, row) = Rows(metadataName).Last(entry => ResponseSymbols.TryCreate(world, entry.Library.Shape) is not null);
            if (library.Shape.ResponseTypes.Select(world.GetTypeByMetadataName).OfType<INamedTypeSymbol>().FirstOrDefault() is not { } response)
                continue;
            var answering = world.GetTypeByMetadataName(metadataName)!.GetMembers().OfType<IMethodSymbol>()
                .Where(method => method.DeclaredAccessibility == Accessibility.Public && Answers(method, response))
                .Select(method => method.Name)
                .Distinct();
            Assert.Subset(row.Members.Select(member => member.Name).ToHashSet(), answering.ToHashSet());
        }
    }

    [Theory]
    [MemberData(nameof(TypesOfAddresses))]
    public void Every_type_that_carries_an_address_exists(string metadataName) => Assert.NotEmpty(LibraryWorlds.With(metadataName));

    [Fact]
    public void Every_setting_of_failures_exists()
    {
        foreach (var settings in HttpLibraries.All.Select(library => library.Settings).OfType<FailureSettings>())
        {
            var types = settings.Requests.Where(name => !name.StartsWith("System.", System.StringComparison.Ordinal)).SelectMany(LibraryWorlds.With)
                .SelectMany(world => settings.Namespaces.SelectMany(name => AllTypes(NamespaceOf(world, name)))).ToList();
            foreach (var name in settings.Allow.Concat(settings.AllowAny).Concat(settings.Callbacks).Concat(settings.Configure).Append(settings.AllowedProperty).OfType<string>())
                Assert.Contains(types, type => !type.GetMembers(name).IsEmpty);
            foreach (var member in settings.Throws.SelectMany(path => path.Holders.Add(path.Last)))
                Assert.Contains(LibraryWorlds.With(member.TypeName), world => !world.GetTypeByMetadataName(member.TypeName)!.GetMembers(member.Name).IsEmpty);
        }
    }

    [Theory]
    [MemberData(nameof(SendingAttributes))]
    public void Every_attribute_of_interfaces_exists(string metadataName) => Assert.NotEmpty(LibraryWorlds.With(metadataName));

    [Fact]
    public void Every_attribute_that_sends_has_its_parameters()
    {
        foreach (var rows in HttpLibraries.All.Select(library => library.Attributed).OfType<AttributedMethods>())
        {
            foreach (var row in rows.Sending)
            {
                var parameters = LibraryWorlds.With(row.MetadataName)
                    .SelectMany(world => world.GetTypeByMetadataName(row.MetadataName)!.InstanceConstructors)
                    .SelectMany(constructor => constructor.Parameters)
                    .Select(parameter => parameter.Name)
                    .ToHashSet();
                Assert.Contains(rows.AddressParameter, parameters);
                if (row.MethodParameter is not null)
                    Assert.Contains(row.MethodParameter, parameters);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ObjectMembers))]
    public void Every_member_that_holds_an_address_or_a_method_exists(string typeName, string name, string? constructorParameter)
    {
        var types = LibraryWorlds.With(typeName).Select(world => world.GetTypeByMetadataName(typeName)!).ToList();

        // What an object shows nothing of has the name of the parameter that it is given by.
        Assert.Contains(types, type => !type.GetMembers(name).IsEmpty || type.GetMembers().OfType<IMethodSymbol>()
            .Any(method => method.Parameters.Any(parameter => parameter.Name == name)));
        if (constructorParameter is not null)
            Assert.Contains(types.SelectMany(type => type.Constructors), constructor => constructor.Parameters.Any(parameter => parameter.Name == constructorParameter));
    }

    [Fact]
    public void Every_factory_of_requests_exists_with_its_parameters()
    {
        foreach (var member in PlacesOfRequests.Where(member => member.Factory is not null))
        {
            var types = member.Factory!.Types.DefaultIfEmpty(member.TypeName)
                .SelectMany(declaring => LibraryWorlds.With(declaring).Select(world => world.GetTypeByMetadataName(declaring)!)).ToList();
            var parameters = member.Factory.Methods
                .Select(name => types.SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>().ToList())
                .SelectMany(overloads => { Assert.NotEmpty(overloads); return overloads; })
                .SelectMany(overload => overload.Parameters)
                .Select(parameter => parameter.Name);
            Assert.Subset(parameters.ToHashSet(), member.Factory.Parameters.Remove(ObjectFactory.Receiver).ToHashSet());
        }
    }

    [Fact]
    public void Every_type_that_takes_responses_exists()
    {
        foreach (var taker in HttpLibraries.All.Select(library => library.Shape.ResponseTaker).OfType<string>())
            Assert.NotEmpty(LibraryWorlds.With(taker));
    }

    [Fact]
    public void Every_method_that_sets_an_address_exists()
    {
        foreach (var member in HttpLibraries.All.Select(library => library.Request.BuiltAddress).OfType<ObjectMember>())
        {
            // One may be a method of the class that generators add to the library's.
            var type = LibraryWorlds.With(member.TypeName)[0].GetTypeByMetadataName(member.TypeName)!;
            Assert.Contains(member.Setters, setter => type.GetMembers(setter).OfType<IMethodSymbol>().Any(method => method.Parameters.Length == 1));
        }
    }

    [Fact]
    public void Every_rule_for_retries_names_what_exists()
    {
        foreach (var rule in HttpLibraries.All.SelectMany(library => library.Retry?.Rules ?? []))
        {
            var type = LibraryWorlds.With(rule.Type)[0].GetTypeByMetadataName(rule.Type)!;
            var makers = rule.Methods.IsEmpty ? type.Constructors : [.. rule.Methods.SelectMany(name => type.GetMembers(name)).OfType<IMethodSymbol>()];
            var parameters = makers.SelectMany(maker => maker.Parameters).Select(parameter => parameter.Name).ToHashSet();
            Assert.NotEmpty(makers);
            Assert.Subset(parameters, rule.Given.Select(part => part.Parameter).Append(rule.CountParameter).OfType<string>().ToHashSet());
            foreach (var member in rule.Members.Append(rule.Count).OfType<MemberPath>().SelectMany(path => path.Holders.Add(path.Last)))
                Assert.NotEmpty(LibraryWorlds.With(member.TypeName)[0].GetTypeByMetadataName(member.TypeName)!.GetMembers(member.Name));
        }
    }

    [Theory]
    [MemberData(nameof(ElementNames))]
    public void Every_member_of_a_collection_exists(string name) =>
        Assert.Contains(TypesByName.SelectMany(types => types), type => type.GetMembers(name).Any(member => member.DeclaredAccessibility == Accessibility.Public));

    [Theory]
    [MemberData(nameof(ResponseMembers))]
    public void Every_member_of_the_response_exists(string type, string member) =>
        Assert.Contains(LibraryWorlds.With(type), world => !world.GetTypeByMetadataName(type)!.GetMembers(member).IsEmpty);

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

    private static IEnumerable<(HttpLibrary Library, SendingType Row)> Rows(string metadataName) => HttpLibraries.All
        .SelectMany(library => library.Types.Select(type => (library, type)))
        .Where(candidate => candidate.type.MetadataName == metadataName);

    private static INamespaceSymbol NamespaceOf(Compilation world, string name) =>
        name.Split('.').Aggregate(world.GlobalNamespace, (space, part) => space.GetNamespaceMembers().Single(inner => inner.Name == part));

    // The response, a class that it derives from, or a task of them.
    private static bool Answers(IMethodSymbol method, INamedTypeSymbol response)
    {
        var result = method.ReturnType is INamedTypeSymbol { TypeArguments: [var brought] } ? brought : method.ReturnType;
        for (INamedTypeSymbol? type = response; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, result))
                return type.Name != "MarshalByRefObject";
        }

        return false;
    }

    // IExceptionHandlerPathFeature inherits what it brings.
    private static IEnumerable<INamedTypeSymbol> AllTypesOf(INamedTypeSymbol type) => type.AllInterfaces.Prepend(type);

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? AllTypes(type).Prepend(type) : AllTypes(member));
}
