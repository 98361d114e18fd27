using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>
/// How the framework's types and members are written at a place, so that it binds in every target: the simple name where it binds or a
/// using makes it bind, else the full one; a member only where the weakest target has it.
/// </summary>
internal sealed class FrameworkNames(ImmutableArray<Target> targets, SyntaxNode place)
{
    private readonly HashSet<string> _usings = [];
    private readonly Dictionary<string, string> _written = [];

    /// <summary>The namespaces that the names written so far need a using for.</summary>
    public IEnumerable<string> Usings => _usings;

    public string RequestException => Type("System.Net.Http", "HttpRequestException");

    public string Response => Type("System.Net.Http", "HttpResponseMessage");

    public string StatusType => Type("System.Net", "HttpStatusCode");

    public string Trace => Type("System.Diagnostics", "Trace");

    public string Task => Type("System.Threading.Tasks", "Task");

    public string Thread => Type("System.Threading", "Thread");

    public string TimeSpan => Type("System", "TimeSpan");

    public string DateTimeOffset => Type("System", "DateTimeOffset");

    public string Math => Type("System", "Math");

    /// <summary>A source of random numbers: the one that all may use at once, where the framework has it.</summary>
    public string SharedRandom => targets.All(target => target.Has("System.Random", "Shared"))
        ? Type("System", "Random") + ".Shared"
        : "new " + Type("System", "Random") + "()";

    /// <summary>How a type is written; one of the project's own, or one inside another, as the code around sees it.</summary>
    public string Of(INamedTypeSymbol type) => type is { ContainingType: null, Arity: 0, ContainingNamespace.IsGlobalNamespace: false }
        ? Type(type.ContainingNamespace.ToDisplayString(), type.Name)
        : type.ToMinimalDisplayString(targets[0].Model, place.SpanStart);

    /// <summary>Whether the exception can carry the status: not on netstandard2.0 and .NET Framework.</summary>
    public bool RequestExceptionTakesStatus => targets.All(target =>
        target.Model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpRequestException")?.InstanceConstructors.Any(constructor =>
            constructor.DeclaredAccessibility == Accessibility.Public
            && constructor.Parameters is [_, _, { Type: INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } }]) == true);

    /// <summary>The value of the status enum for an outcome; a cast where a target has no member for it.</summary>
    public string StatusCode(ScaleOutcome outcome)
    {
        var type = StatusType;
        var hasMember = targets.All(target => target.Has("System.Net.HttpStatusCode", outcome.EnumMember));
        return hasMember ? type + "." + outcome.EnumMember : "(" + type + ")" + outcome.StatusCode.ToString(CultureInfo.InvariantCulture);
    }

    private string Type(string containingNamespace, string name)
    {
        var fullName = containingNamespace + "." + name;
        if (_written.TryGetValue(fullName, out var written))
        {
            return written;
        }

        var bindings = targets.Select(target => NameBinding.Of(target, place.SpanStart, fullName, name)).ToImmutableArray();
        if (bindings.All(binding => binding == Binding.Right))
        {
            written = name;
        }
        else if (bindings.All(binding => binding is Binding.Right or Binding.Nothing)
            && targets.All(target => UsingDirectives.CanTake(target, place, containingNamespace)))
        {
            _usings.Add(containingNamespace);
            written = name;
        }
        else
        {
            written = "global::" + fullName;
        }

        return _written[fullName] = written;
    }
}
