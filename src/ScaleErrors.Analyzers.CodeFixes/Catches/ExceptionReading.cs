using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>How the exception of a library is read, right for all targets: its type, the way to the status code, and that to Retry-After.</summary>
internal sealed class ExceptionReading
{
    private const string Aggregate = "System.AggregateException";
    private const string RetryAfterHeader = "Retry-After";

    private readonly ImmutableArray<Step> _status;
    private readonly ImmutableArray<Step> _retryAfter;

    private ExceptionReading(INamedTypeSymbol type, ImmutableArray<Step> status, ImmutableArray<Step> retryAfter, string? constructor)
    {
        Type = type;
        _status = status;
        _retryAfter = retryAfter;
        Constructor = constructor;
    }

    /// <summary>The type of the exception, as the first target has it.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>
    /// The arguments that make another exception of the type with all that this one has, <c>{0}</c> for the text and <c>{1}</c> for the exception;
    /// null where none do.
    /// </summary>
    public string? Constructor { get; }

    /// <summary>The property that the status code is read from.</summary>
    public IPropertySymbol Status => _status[_status.Length - 1].Property;

    /// <summary>Reads an exception; null where a target lacks it or its status code.</summary>
    public static ExceptionReading? Of(ThrownOutcome thrown, ImmutableArray<Target> targets)
    {
        if (thrown.Status.IsEmpty || targets[0].Model.Compilation.GetTypeByMetadataName(thrown.ExceptionType) is not { } type
            || Resolve(thrown.ExceptionType, thrown.Status, targets) is not { } status || !IsStatus(status[status.Length - 1].Property.Type))
        {
            return null;
        }

        var retryAfter = thrown.RetryAfter.IsEmpty ? null : Resolve(thrown.ExceptionType, thrown.RetryAfter, targets);
        return new ExceptionReading(type, status, retryAfter ?? [], ExceptionConstructor.For(thrown.ExceptionType, status[0].Property.Name, targets));
    }

    /// <summary>The same exception inside of an AggregateException, in which a task that is waited for without <c>await</c> wraps it.</summary>
    public static ExceptionReading? InAggregate(ThrownOutcome thrown, ImmutableArray<Target> targets)
    {
        var inner = new OutcomeStep("InnerException", thrown.ExceptionType);
        return thrown.Status.IsEmpty
            ? null
            : Of(new ThrownOutcome(Aggregate, thrown.Status.Insert(0, inner), thrown.RetryAfter.IsEmpty ? [] : thrown.RetryAfter.Insert(0, inner)), targets);
    }

    /// <summary>The condition that the exception in <paramref name="variable"/> has the status code of an outcome.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="isOfType">Whether the variable has the exception's type, or only one that it derives from.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="names">Writes names.</param>
    public string Check(string variable, bool isOfType, ScaleOutcome outcome, FrameworkNames names)
    {
        var (root, conditional) = isOfType ? (variable, false) : ("(" + variable + " as " + names.Of(Type) + ")", true);
        return Walk(root, conditional, _status, names).Text + " == "
            + (IsNumber(Status.Type) ? outcome.StatusCode.ToString(CultureInfo.InvariantCulture) : names.StatusCode(outcome));
    }

    /// <summary>The text of Retry-After, or of its absence; null where the exception does not have it.</summary>
    public string? RetryAfter(string variable, FrameworkNames names)
    {
        if (_retryAfter.IsEmpty)
        {
            return null;
        }

        var text = Walk(variable, conditional: false, _retryAfter, names).Text;
        var type = _retryAfter[_retryAfter.Length - 1].Property.Type;
        return type.SpecialType == SpecialType.System_String ? text + " ?? \"none\""
            : type.IsReferenceType ? text + "?.ToString() ?? \"none\""
            : text;
    }

    /// <summary>Whether <paramref name="expression"/> reads the status code of the exception in <paramref name="variable"/>.</summary>
    public bool IsStatusOf(ISymbol variable, ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        expression = Reach.Bare(expression);
        if (expression is ConditionalAccessExpressionSyntax conditional)
        {
            var last = conditional.WhenNotNull;
            while (last is ConditionalAccessExpressionSyntax inner)
            {
                last = inner.WhenNotNull;
            }

            return IsStatus(last, model, cancellationToken) && Mentions(conditional, variable, model, cancellationToken);
        }

        return expression is MemberAccessExpressionSyntax && IsStatus(expression, model, cancellationToken)
            && Mentions(expression, variable, model, cancellationToken);
    }

    /// <summary>Whether <paramref name="name"/> names the status code.</summary>
    public bool IsStatus(ExpressionSyntax name, SemanticModel model, CancellationToken cancellationToken) => Is(name, Status, model, cancellationToken);

    /// <summary>Whether <paramref name="expression"/> is what the status code is read from, of the exception in <paramref name="variable"/>, or of any.</summary>
    public bool IsOnTheWay(ExpressionSyntax expression, ISymbol? variable, SemanticModel model, CancellationToken cancellationToken)
    {
        expression = Reach.Bare(expression);
        return _status.Any(step => !ReferenceEquals(step, _status[_status.Length - 1]) && Is(expression, step.Property, model, cancellationToken))
            && (variable is null || Mentions(expression, variable, model, cancellationToken));
    }

    /// <summary>Whether the exception, or what is on the way to its status code, is of a type.</summary>
    public bool IsType(ITypeSymbol type) => _status.Any(step =>
        SymbolEqualityComparer.Default.Equals(step.As, type)
        || SymbolEqualityComparer.Default.Equals(step.Property.ContainingType, type));

    private static bool Is(ExpressionSyntax expression, IPropertySymbol property, SemanticModel model, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(expression, cancellationToken).Symbol?.OriginalDefinition, property.OriginalDefinition);

    private static bool Mentions(ExpressionSyntax expression, ISymbol variable, SemanticModel model, CancellationToken cancellationToken) => expression
        .DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Any(name => name.Identifier.ValueText == variable.Name
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable));

    private static (string Text, bool Conditional) Walk(string root, bool conditional, ImmutableArray<Step> steps, FrameworkNames names)
    {
        var text = root;
        foreach (var step in steps)
        {
            text += step.Property.IsIndexer
                ? (conditional ? "?[" : "[") + "\"" + RetryAfterHeader + "\"]"
                : (conditional ? "?." : ".") + step.Property.Name;
            conditional = step.MayBeNull;
            if (step.As is { } type)
            {
                text = "(" + text + " as " + names.Of(type) + ")";
                conditional = true;
            }
        }

        return (text, conditional);
    }

    private static ImmutableArray<Step>? Resolve(string exceptionType, ImmutableArray<OutcomeStep> way, ImmutableArray<Target> targets)
    {
        ImmutableArray<Step>? resolved = null;
        foreach (var target in targets)
        {
            if (Resolve(exceptionType, way, target.Model.Compilation) is not { } steps)
            {
                return null;
            }

            // What may be null in one of the targets is asked in all of them.
            resolved = resolved is { } before
                ? [.. before.Zip(steps, (one, other) => one with { MayBeNull = one.MayBeNull || other.MayBeNull })]
                : steps;
        }

        return resolved;
    }

    private static ImmutableArray<Step>? Resolve(string exceptionType, ImmutableArray<OutcomeStep> way, Compilation compilation)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        var type = compilation.GetTypeByMetadataName(exceptionType);
        foreach (var step in way)
        {
            if (type is null || FindProperty(type, step.Member) is not { } property)
            {
                return null;
            }

            var looksAs = step.As is null ? null : compilation.GetTypeByMetadataName(step.As);
            if (step.As is not null && looksAs is null)
            {
                return null;
            }

            steps.Add(new Step(property, looksAs, property.Type.IsReferenceType && property.Type.NullableAnnotation != NullableAnnotation.NotAnnotated));
            type = looksAs ?? property.Type as INamedTypeSymbol;
        }

        return steps.ToImmutable();
    }

    private static IPropertySymbol? FindProperty(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var found = current.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => name == OutcomeStep.Indexer
                ? property.IsIndexer && property.Parameters.Length == 1 && property.Parameters[0].Type.SpecialType == SpecialType.System_String
                : property.Name == name);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsNumber(ITypeSymbol type) => Bare(type).SpecialType == SpecialType.System_Int32;

    private static bool IsStatus(ITypeSymbol type) => IsNumber(type) || Bare(type).ToDisplayString() == "System.Net.HttpStatusCode";

    private sealed record Step(IPropertySymbol Property, INamedTypeSymbol? As, bool MayBeNull);
}
