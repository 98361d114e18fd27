using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>
/// The texts of a property, layer by layer: a later one that is certainly written takes away what it certainly comes after. The order of setups
/// is known within a body; what stands in another one may run before or after.
/// </summary>
internal sealed class OptionsLayers
{
    private readonly List<Layer> _layers = [];

    /// <summary>What may be read in the end.</summary>
    public ImmutableArray<AddressText> Texts => [.. _layers.SelectMany(layer => layer.Texts)];

    /// <summary>Adds what the object has before any setup.</summary>
    public void Add(IEnumerable<AddressText> texts, bool replacesDefaults = false)
    {
        if (replacesDefaults)
            _layers.Clear();
        _layers.Add(new Layer(null, null, [.. texts]));
    }

    /// <summary>Adds what a setup writes.</summary>
    public void Add(OptionsSetup setup, IEnumerable<AddressText> texts, bool isCertain)
    {
        var body = Scope.BodyAround(setup.Site);
        if (isCertain && (setup.Site is MemberDeclarationSyntax || AlwaysRuns(setup.Site)))
            _layers.RemoveAll(layer => layer.Stage is null || layer.Stage < setup.Stage || layer.Body == body);
        _layers.Add(new Layer(setup.Stage, body, [.. texts]));
    }

    /// <summary>Whether a write happens whenever the body around it runs.</summary>
    public static bool AlwaysRuns(Write write) => write.Kind == WriteKind.Replace && AlwaysRuns(write.Site);

    private static bool AlwaysRuns(SyntaxNode site)
    {
        var body = Scope.BodyAround(site);
        for (var node = site.Parent; node is not null && node != body; node = node.Parent)
        {
            if (node is StatementSyntax and not (ExpressionStatementSyntax or BlockSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax)
                or ConditionalExpressionSyntax or SwitchExpressionArmSyntax)
                return false;
        }

        return true;
    }

    private readonly record struct Layer(SetupStage? Stage, SyntaxNode? Body, ImmutableArray<AddressText> Texts);
}
