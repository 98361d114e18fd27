using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>
/// Tells whether a text that the constructor of an exception takes is its message, and nothing else: the name of a parameter, the id of a task or the
/// like is not for other words.
/// </summary>
internal static class ExceptionMessages
{
    private const string Message = "message";

    /// <summary>Whether <paramref name="text"/> becomes the message as it is.</summary>
    public static bool IsMessage(IParameterSymbol text, CancellationToken cancellationToken)
    {
        var constructor = (IMethodSymbol)text.ContainingSymbol;
        if (constructor.DeclaringSyntaxReferences is not [var reference])
        {
            // Compiled elsewhere: exceptions of the framework call it so, and others follow.
            return string.Equals(text.Name, Message, StringComparison.OrdinalIgnoreCase);
        }

        var declaration = reference.GetSyntax(cancellationToken);
        var (arguments, receiver) = declaration switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } =>
                (initializer.ArgumentList, initializer.IsKind(SyntaxKind.ThisConstructorInitializer) ? constructor.ContainingType : constructor.ContainingType.BaseType),
            TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax made, ..] } => (made.ArgumentList, constructor.ContainingType.BaseType),
            _ => default,
        };
        var passed = arguments?.Arguments.FirstOrDefault(argument => argument.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == text.Name);
        if (passed is null || IsUsedElsewhere(text, declaration, passed))
        {
            return false;
        }

        var takers = receiver!.InstanceConstructors
            .Where(taker => !SymbolEqualityComparer.Default.Equals(taker, constructor) && TakesCount(taker, arguments!.Arguments.Count))
            .Select(taker => Taker(taker, passed, arguments!))
            .Where(taker => taker?.Type.SpecialType == SpecialType.System_String)
            .ToImmutableArray();
        return !takers.IsEmpty && takers.All(taker => IsMessage(taker!, cancellationToken));
    }

    private static bool TakesCount(IMethodSymbol constructor, int count) =>
        count <= constructor.Parameters.Length && constructor.Parameters.Skip(count).All(parameter => parameter.IsOptional);

    private static IParameterSymbol? Taker(IMethodSymbol constructor, ArgumentSyntax argument, ArgumentListSyntax arguments) =>
        argument.NameColon is { } named
            ? constructor.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
            : constructor.Parameters[arguments.Arguments.IndexOf(argument)];

    private static bool IsUsedElsewhere(IParameterSymbol text, SyntaxNode declaration, ArgumentSyntax passed) => declaration
        .DescendantNodes()
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == text.Name && name.Parent != passed);
}
