using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>Tells whether a field or property is read by code other than the body that stores to it. One per compilation.</summary>
internal sealed class SharedStorage
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IdentifierNameSyntax>> _mentions = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether other code may read what is stored. A private member is looked for by its name in the declarations of its type,
    /// so a doubt counts as read; a member that others can see always does.
    /// </summary>
    /// <param name="member">The field or property.</param>
    /// <param name="root">The function that was walked.</param>
    /// <param name="ran">The functions that were run by it.</param>
    /// <param name="isSettled">Whether it does not matter who else runs one of these functions.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public bool IsReadElsewhere(ISymbol member, FunctionBody root, IReadOnlyCollection<FunctionBody> ran, System.Func<FunctionBody, bool> isSettled, CancellationToken cancellationToken)
    {
        if (member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable) || member.ContainingType is null)
            return true;
        if (member is IPropertySymbol property && HasOwnSetter(property, cancellationToken))
            return true;
        if (!_mentions.TryGetValue(member, out var mentions))
        {
            mentions = [.. Mentions(member, cancellationToken)];
            _mentions.TryAdd(member, mentions);
        }

        return mentions.Any(mention => !IsWithin(MemberAround(root.Syntax), mention) && TellsAnything(mention)
            && !ran.Any(function => (IsOwnBusiness(function) || isSettled(function)) && IsWithin(function.Syntax, mention)));
    }

    /// <summary>Whether a mention can tell what is stored: to store to it again, or to give it back, does not.</summary>
    public static bool TellsAnything(SyntaxNode mention)
    {
        var whole = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left != whole
                || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                || assignment.Parent is not ExpressionStatementSyntax,
            MemberAccessExpressionSyntax member => !IsDispose(member.Name, member.Parent),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax member } call } =>
                !IsDispose(member.Name, call),
            _ => true,
        };
    }

    // The code of a setter reads what is stored.
    private static bool HasOwnSetter(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.SetMethod is { } setter && setter.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is AccessorDeclarationSyntax accessor && (accessor.Body is not null || accessor.ExpressionBody is not null));

    private static IEnumerable<IdentifierNameSyntax> Mentions(ISymbol member, CancellationToken cancellationToken) =>
        member.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == member.Name);

    private static bool IsOwnBusiness(FunctionBody function) =>
        function.IsNested || (function.Symbol?.AssociatedSymbol ?? function.Symbol)?.DeclaredAccessibility == Accessibility.Private;

    private static SyntaxNode MemberAround(SyntaxNode node)
    {
        var member = node;
        while (member.Parent is { } parent && parent is not (TypeDeclarationSyntax or CompilationUnitSyntax))
            member = parent;
        return member;
    }

    private static bool IsWithin(SyntaxNode body, SyntaxNode mention) => mention.SyntaxTree == body.SyntaxTree && body.Span.Contains(mention.Span);

    private static bool IsDispose(SimpleNameSyntax name, SyntaxNode? call) =>
        name.Identifier.ValueText is "Dispose" or "DisposeAsync" && call is InvocationExpressionSyntax;
}
