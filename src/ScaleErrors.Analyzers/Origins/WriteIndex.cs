using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// The writes of one syntax tree by name. Built from syntax alone: semantics are asked only about the few writes whose name fits.
/// </summary>
internal sealed class WriteIndex
{
    private static readonly IReadOnlyList<Write> None = [];

    private readonly Dictionary<string, List<Write>> _byTarget = [];
    private readonly Dictionary<(string Receiver, string Member), List<Write>> _byMember = [];
    private readonly Dictionary<string, List<Write>> _byValue = [];
    private readonly Dictionary<string, List<Write>> _handOvers = [];

    private WriteIndex()
    {
    }

    /// <summary>The writes to anything of this name, by rising position.</summary>
    public IReadOnlyList<Write> To(string name) => _byTarget.TryGetValue(name, out var writes) ? writes : None;

    /// <summary>The writes to a member of anything of this name, by rising position.</summary>
    public IReadOnlyList<Write> ToMember(string receiver, string member) =>
        _byMember.TryGetValue((receiver, member), out var writes) ? writes : None;

    /// <summary>The writes whose value is something of this name, by rising position.</summary>
    public IReadOnlyList<Write> From(string name) => _byValue.TryGetValue(name, out var writes) ? writes : None;

    /// <summary>The calls that are given something of this name, as an argument or as what they are called on, by rising position.</summary>
    public IReadOnlyList<Write> HandOversOf(string name) => _handOvers.TryGetValue(name, out var writes) ? writes : None;

    /// <summary>Reads a tree.</summary>
    public static WriteIndex Build(SyntaxNode root, CancellationToken cancellationToken)
    {
        var index = new WriteIndex();
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case AssignmentExpressionSyntax assignment:
                    index.AddAssignment(assignment);
                    break;
                case VariableDeclaratorSyntax { Initializer: { } initializer } declarator:
                    index.Add(declarator.Identifier.ValueText, new(declarator, null, null, initializer.Value, WriteKind.Declare));
                    break;
                case PropertyDeclarationSyntax { Initializer: { } initializer } property:
                    index.Add(property.Identifier.ValueText, new(property, null, null, initializer.Value, WriteKind.Declare));
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument:
                    index.Add(argument, argument.Expression, null, WriteKind.Opaque);
                    break;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument:
                    index.AddHandOver(call, argument.Expression);
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call:
                    index.AddHandOver(call, access.Expression);
                    break;
                case SingleVariableDesignationSyntax designation:
                    index.AddDesignation(designation);
                    break;
                case ForEachStatementSyntax loop:
                    index.Add(loop.Identifier.ValueText, new(loop, null, null, loop.Expression, WriteKind.Declare) { IsItem = true });
                    break;
            }
        }

        return index;
    }

    /// <summary>The last name of an expression that names something: <c>this._http!</c> is <c>_http</c>.</summary>
    public static string? NameOf(ExpressionSyntax? expression) => Peel(expression) switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>An expression without its parentheses and null-forgiving marks.</summary>
    public static ExpressionSyntax? Peel(ExpressionSyntax? expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Peel(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Peel(suppressed.Operand),
        _ => expression,
    };

    private void AddAssignment(AssignmentExpressionSyntax assignment)
    {
        var kind = assignment.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression => WriteKind.Replace,
            SyntaxKind.AddAssignmentExpression => WriteKind.Extend,
            SyntaxKind.CoalesceAssignmentExpression => WriteKind.Fallback,
            _ => WriteKind.Opaque,
        };
        if (assignment.Left is TupleExpressionSyntax targets)
            AddDeconstruction(assignment, targets, assignment.Right as TupleExpressionSyntax);
        else
            Add(assignment, assignment.Left, assignment.Right, kind);
    }

    private void AddDeconstruction(AssignmentExpressionSyntax assignment, TupleExpressionSyntax targets, TupleExpressionSyntax? values)
    {
        for (var i = 0; i < targets.Arguments.Count; i++)
        {
            var (value, element) = ElementOf(assignment.Right, values, i, targets.Arguments.Count);
            Add(assignment, targets.Arguments[i].Expression, value, WriteKind.Replace, element);
        }
    }

    private static (ExpressionSyntax Value, int? Element) ElementOf(ExpressionSyntax whole, TupleExpressionSyntax? values, int index, int count) =>
        values?.Arguments.Count == count ? (values.Arguments[index].Expression, null) : (whole, index);

    // var (http, url) = …; (var http, url) = …; Get(out var url); x is { } url
    private void AddDesignation(SingleVariableDesignationSyntax designation)
    {
        var name = designation.Identifier.ValueText;
        switch (designation.Parent)
        {
            case DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } argument }:
                AddElement(designation, assignment.Right, tuple.Arguments.IndexOf(argument), tuple.Arguments.Count);
                break;
            case ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } } list:
                AddElement(designation, assignment.Right, list.Variables.IndexOf(designation), list.Variables.Count);
                break;
            case DeclarationExpressionSyntax { Parent: ArgumentSyntax }:
                Add(name, new(designation, null, null, null, WriteKind.Opaque));
                break;
            case PatternSyntax { Parent: IsPatternExpressionSyntax test } pattern when test.Pattern == pattern:
                Add(name, new(designation, null, null, test.Expression, WriteKind.Declare));
                break;
        }
    }

    private void AddElement(SingleVariableDesignationSyntax designation, ExpressionSyntax whole, int index, int count)
    {
        var (value, element) = ElementOf(whole, whole as TupleExpressionSyntax, index, count);
        Add(designation.Identifier.ValueText, new(designation, null, null, value, WriteKind.Declare) { Element = element });
    }

    private void AddHandOver(SyntaxNode call, ExpressionSyntax given)
    {
        if (NameOf(given) is { } name)
            AddTo(_handOvers, name, new(call, null, null, given, WriteKind.HandOver));
    }

    private void Add(SyntaxNode site, ExpressionSyntax target, ExpressionSyntax? value, WriteKind kind, int? element = null)
    {
        if (NameOf(target) is not { } name)
            return;
        var receiver = ReceiverOf(target);
        var write = new Write(site, target, receiver, value, kind) { Element = element };
        Add(name, write);
        if (NameOf(receiver) is { } receiverName)
            AddTo(_byMember, (receiverName, name), write);
    }

    private void Add(string name, Write write)
    {
        AddTo(_byTarget, name, write);
        if (write is { Element: null, IsItem: false } && NameOf(write.Value) is { } valueName)
            AddTo(_byValue, valueName, write);
    }

    private static ExpressionSyntax? ReceiverOf(ExpressionSyntax target) => Peel(target) switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,

        // new Service { Http = { BaseAddress = … } }
        IdentifierNameSyntax { Parent.Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax outer } } => outer.Left,
        _ => null,
    };

    private static void AddTo<TKey>(Dictionary<TKey, List<Write>> map, TKey key, Write write)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var writes))
            map.Add(key, writes = []);
        writes.Add(write);
    }
}
