using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>When the framework runs a setup of options.</summary>
internal enum SetupStage
{
    /// <summary>In the order of registration.</summary>
    Configure,

    /// <summary>After all of those.</summary>
    PostConfigure,
}

/// <summary>Code that sets up the options of a type.</summary>
/// <param name="Site">The registration, or the method of a class that sets options up.</param>
/// <param name="Options">The type of the options.</param>
/// <param name="Stage">When it runs.</param>
internal sealed record OptionsSetup(SyntaxNode Site, ITypeSymbol Options, SetupStage Stage)
{
    /// <summary>Whether it sets up the options of every name.</summary>
    public bool IsForAllNames { get; init; }

    /// <summary>The name of the options, where it is given.</summary>
    public IOperation? Name { get; init; }

    /// <summary>The builder of options that it is called on, whose name counts.</summary>
    public IOperation? Builder { get; init; }

    /// <summary>The configuration that the options are bound to.</summary>
    public IOperation? Configuration { get; init; }

    /// <summary>The path of the section that they are bound to.</summary>
    public IOperation? Path { get; init; }

    /// <summary>The parameter that is given the options, of a lambda or method.</summary>
    public IParameterSymbol? Target { get; init; }
}

/// <summary>A call that binds an object to the configuration: <c>section.Bind(options)</c>.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Key">A key below it, where one is given.</param>
/// <param name="Instance">The object.</param>
internal sealed record ObjectBinding(IOperation Configuration, IOperation? Key, IOperation Instance);
