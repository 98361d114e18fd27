using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// The calls of a function in this compilation, as far as they say what its parameters are. Names and the number of arguments rule out what
/// calls others, before semantics is asked.
/// </summary>
/// <param name="Calls">The calls: invocations, creations of objects, calls of a constructor by another one.</param>
/// <param name="AreAll">Whether nobody else can call the function.</param>
internal sealed record FunctionCalls(ImmutableArray<IOperation> Calls, bool AreAll)
{
    // What so many call is a library of its own; and to bind a call costs.
    private const int Most = 24;
    private const int MostBound = 60;

    /// <summary>Looks for the calls of a function.</summary>
    public static FunctionCalls Find(IMethodSymbol method, DeclaredCode code, CancellationToken cancellationToken)
    {
        var search = new Search(method, code, cancellationToken);
        if (method.MethodKind == MethodKind.Constructor)
            search.FindCreations();
        else if (method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation)
            search.FindInvocations();
        return search.Result;
    }

    private sealed class Search(IMethodSymbol method, DeclaredCode code, CancellationToken cancellationToken)
    {
        private readonly ImmutableArray<IOperation>.Builder _calls = ImmutableArray.CreateBuilder<IOperation>();
        private int _bound;
        private bool _isValue;

        public FunctionCalls Result => new(
            _calls.ToImmutable(), _calls.Count > 0 && _calls.Count < Most && _bound < MostBound && !_isValue && !code.IsVisibleOutside(method));

        private bool IsOver => _calls.Count >= Most || _bound >= MostBound;

        public void FindInvocations()
        {
            var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
            foreach (var (index, span) in Places(name))
            {
                foreach (var call in index.Of(name, cancellationToken))
                {
                    if (!IsOver && span.Contains(call.Span))
                        AddInvocation(index.Tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true));
                }
            }
        }

        public void FindCreations()
        {
            var type = method.ContainingType;
            _isValue = ContainerMade.Contains(type, code, cancellationToken);
            foreach (var (index, span) in Places(type.Name))
            {
                foreach (var found in index.CreationsOf(type.Name, cancellationToken).Concat(index.UnnamedCreations(cancellationToken)))
                {
                    if (!IsOver && span.Contains(found))
                        AddCreation(index.Tree.GetRoot(cancellationToken).FindNode(found, getInnermostNodeForTie: true));
                }
            }

            foreach (var declaration in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>())
            {
                foreach (var constructor in declaration.Members.OfType<ConstructorDeclarationSyntax>())
                {
                    if (constructor.Initializer is { RawKind: (int)SyntaxKind.ThisConstructorInitializer } initializer)
                        AddCreation(initializer);
                }
            }
        }

        // A local function is called in its body only, a private method in its type.
        private IEnumerable<(CallIndex Index, TextSpan Span)> Places(string name)
        {
            if (method.MethodKind == MethodKind.LocalFunction)
                return method.DeclaringSyntaxReferences.Select(reference => WholeOf(
                    Scope.BodyAround(reference.GetSyntax(cancellationToken)) ?? reference.SyntaxTree.GetRoot(cancellationToken)));
            if (method is { DeclaredAccessibility: Accessibility.Private, MethodKind: not MethodKind.ExplicitInterfaceImplementation, ContainingType: { } type })
                return Outermost(type).DeclaringSyntaxReferences.Select(reference => (CallIndex.For(reference.SyntaxTree, cancellationToken), reference.Span));
            return code.TreesWith(name, cancellationToken).Select(index => (index, new TextSpan(0, index.Tree.Length)));
        }

        private (CallIndex Index, TextSpan Span) WholeOf(SyntaxNode node) => (CallIndex.For(node.SyntaxTree, cancellationToken), node.FullSpan);

        private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
        {
            while (type.ContainingType is { } outer)
                type = outer;
            return type;
        }

        private void AddInvocation(SyntaxNode name)
        {
            var whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
            if (whole.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != whole)
            {
                _isValue |= method.Parameters.Length > 0 && name is ExpressionSyntax value && Names(value);
                return;
            }

            if (Fits(invocation.ArgumentList, method.IsExtensionMethod ? 1 : 0) && Bind(invocation) is IInvocationOperation call
                && Overrides.Implements(method, call.TargetMethod))
                _calls.Add(call);
        }

        private bool Names(ExpressionSyntax value)
        {
            _bound++;
            return code.SymbolAt(value, cancellationToken) is { } named && Overrides.Implements(method, named);
        }

        private void AddCreation(SyntaxNode node)
        {
            var arguments = node switch
            {
                BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
                PrimaryConstructorBaseTypeSyntax start => start.ArgumentList,
                ConstructorInitializerSyntax initializer => initializer.ArgumentList,
                _ => null,
            };
            if (!Fits(arguments, 0) || (node is ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax } && !IsDeclaredAs(node)))
                return;
            var constructor = Bind(node) switch
            {
                IObjectCreationOperation creation => (Call: creation, creation.Constructor),
                IInvocationOperation call => (Call: (IOperation)call, Constructor: (IMethodSymbol?)call.TargetMethod),
                _ => default,
            };
            if (constructor.Constructor is not null && SymbolEqualityComparer.Default.Equals(constructor.Constructor.OriginalDefinition, method))
                _calls.Add(constructor.Call);
        }

        // ScaleClient client = new(…): the type is written beside it.
        private bool IsDeclaredAs(SyntaxNode creation)
        {
            var type = creation.Parent!.Parent switch
            {
                VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } => declaration.Type,
                PropertyDeclarationSyntax property => property.Type,
                _ => null,
            };
            while (true)
            {
                switch (type)
                {
                    case NullableTypeSyntax nullable:
                        type = nullable.ElementType;
                        break;
                    case QualifiedNameSyntax qualified:
                        type = qualified.Right;
                        break;
                    default:
                        return type is not SimpleNameSyntax named || named.Identifier.ValueText == method.ContainingType.Name;
                }
            }
        }

        private bool Fits(ArgumentListSyntax? list, int receivers)
        {
            var parameters = method.Parameters;
            var given = list?.Arguments.Count ?? 0;
            var least = parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams) - receivers;
            return given >= least && (given <= parameters.Length || (parameters.Length > 0 && parameters[parameters.Length - 1].IsParams));
        }

        private IOperation? Bind(SyntaxNode call)
        {
            _bound++;
            return code.OperationAt(call, cancellationToken);
        }
    }
}
