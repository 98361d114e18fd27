using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>What a write does to the value that stood there.</summary>
internal enum WriteKind
{
    /// <summary>A declaration with its initializer: it comes before everything else that happens to the variable.</summary>
    Declare,

    /// <summary>A plain assignment.</summary>
    Replace,

    /// <summary><c>+=</c>: the old value stays in front.</summary>
    Extend,

    /// <summary><c>??=</c>: the old value may stay.</summary>
    Fallback,

    /// <summary>Something that may be anything: <c>ref</c>, <c>out</c>.</summary>
    Opaque,

    /// <summary>The object is given to a function, which may set it up.</summary>
    HandOver,
}

/// <summary>A place in the code that gives a variable, or a member of an object in a variable, its value.</summary>
/// <param name="Site">The node that writes: the assignment, declarator, property declaration or argument.</param>
/// <param name="Target">What is written; null for a declaration, whose symbol is that of <paramref name="Site"/>.</param>
/// <param name="Receiver">The object whose member is written, where it is spelled out.</param>
/// <param name="Value">The value, or null where it can't be seen.</param>
/// <param name="Kind">What becomes of the old value.</param>
internal sealed record Write(SyntaxNode Site, ExpressionSyntax? Target, ExpressionSyntax? Receiver, ExpressionSyntax? Value, WriteKind Kind)
{
    /// <summary>Which part of the value it is, where a deconstruction takes it apart.</summary>
    public int? Element { get; init; }

    /// <summary>Whether it is one of the items of the value, in their turn.</summary>
    public bool IsItem { get; init; }

    /// <summary>The argument through which a called function writes.</summary>
    public ArgumentSyntax? OutArgument => Kind != WriteKind.Opaque ? null
        : Site as ArgumentSyntax ?? (Site.Parent as DeclarationExpressionSyntax)?.Parent as ArgumentSyntax;

    /// <summary>Whether no earlier value survives this write.</summary>
    public bool Replaces => Kind is WriteKind.Declare or WriteKind.Replace or WriteKind.Opaque;

    /// <summary>The node whose operation is the new value: for <c>+=</c> the assignment itself, which is old value and new.</summary>
    public SyntaxNode? ValueNode => Kind == WriteKind.Extend ? Site : Value;
}
