using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>
/// Where the cases of a call go. It depends on the code that stands alone, never on the status code, and a switch that was put there
/// before is found again: so the fixes of a call commute and end in one switch.
/// </summary>
internal abstract record Place
{
    /// <summary>The statements that run for every failure, where they are known; a switch that is joined is not among them.</summary>
    public abstract ImmutableArray<StatementSyntax> FailurePath { get; }

    /// <summary>The node at whose position names must bind.</summary>
    public abstract SyntaxNode Position { get; }

    /// <summary>Whether the place is only right where each code that is missing can be handled there.</summary>
    public virtual bool IsForAll => Helper is not null;

    /// <summary>The parameter that holds the response there, in a method that checks it; null where the place is in the body of the call.</summary>
    public HelperParameter? Helper { get; init; }
}

/// <summary>A parameter that is given the response.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mentions">What the method does with it.</param>
internal sealed record HelperParameter(string Name, ResponseMentions Mentions);

/// <summary>A new switch right behind the response.</summary>
internal sealed record NewSwitch(ResponseAnchor Anchor) : Place
{
    public override ImmutableArray<StatementSyntax> FailurePath => [];

    public override SyntaxNode Position => Anchor.Body is { Statements: [var first, ..] } ? first : Anchor.Statement;
}

/// <summary>A new switch on top of what <c>if (!response.IsSuccessStatusCode)</c> does.</summary>
/// <param name="Body">The block, or the one statement without braces.</param>
internal sealed record TopOfFailure(StatementSyntax Body) : Place
{
    public override ImmutableArray<StatementSyntax> FailurePath => Body is BlockSyntax block ? [.. block.Statements] : [Body];

    public override SyntaxNode Position => Body is BlockSyntax { Statements: [var first, ..] } ? first : Body;
}

/// <summary>A switch over the status that stands already.</summary>
/// <param name="Switch">The switch.</param>
/// <param name="Failure">The block of <c>if (!response.IsSuccessStatusCode)</c> that it stands in, if any.</param>
internal sealed record JoinedSwitch(SwitchStatementSyntax Switch, BlockSyntax? Failure) : Place
{
    public override ImmutableArray<StatementSyntax> FailurePath => Failure is null ? [] : [.. Failure.Statements.Where(statement => statement != Switch)];

    public override SyntaxNode Position => Switch;
}

/// <summary>A switch expression over the status that stands already.</summary>
/// <param name="Switch">The switch.</param>
internal sealed record JoinedArms(SwitchExpressionSyntax Switch) : Place
{
    public override ImmutableArray<StatementSyntax> FailurePath => [];

    public override SyntaxNode Position => Switch;

    public override bool IsForAll => true;
}

/// <summary>A chain of checks for one status each that stands already.</summary>
/// <param name="First">The first check.</param>
/// <param name="Chain">The chain.</param>
internal sealed record JoinedChain(IfStatementSyntax First, StatusChain Chain) : Place
{
    public override ImmutableArray<StatementSyntax> FailurePath => [];

    public override SyntaxNode Position => First;

    public override bool IsForAll => true;
}
