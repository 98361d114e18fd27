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

    /// <summary>Something that can't be followed: <c>ref</c>, <c>out</c>, the deconstruction of a value.</summary>
    Opaque,
}

/// <summary>A place in the code that gives a variable, or a member of an object in a variable, its value.</summary>
/// <param name="Site">The node that writes: the assignment, declarator, property declaration or argument.</param>
/// <param name="Target">What is written; null for a declaration, whose symbol is that of <paramref name="Site"/>.</param>
/// <param name="Receiver">The object whose member is written, where it is spelled out.</param>
/// <param name="Value">The value, or null where it can't be seen.</param>
/// <param name="Kind">What becomes of the old value.</param>
internal sealed record Write(SyntaxNode Site, ExpressionSyntax? Target, ExpressionSyntax? Receiver, ExpressionSyntax? Value, WriteKind Kind)
{
    /// <summary>Whether no earlier value survives this write.</summary>
    public bool Replaces => Kind is WriteKind.Declare or WriteKind.Replace or WriteKind.Opaque;

    /// <summary>The node whose operation is the new value: for <c>+=</c> the assignment itself, which is old value and new.</summary>
    public SyntaxNode? ValueNode => Kind == WriteKind.Extend ? Site : Value;
}
