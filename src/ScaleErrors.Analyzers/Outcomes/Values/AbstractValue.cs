using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>
/// What is known of a value while the code is run for one status code. Values compare by content, and no value holds the status code itself:
/// two runs of the same code for different status codes are compared effect by effect.
/// </summary>
internal abstract record AbstractValue
{
    /// <summary>What of the response went into this value.</summary>
    public virtual Provenance Provenance => Provenance.None;

    /// <summary>How many values are nested in this one; bounded, so that loops come to an end.</summary>
    public virtual int Depth => 0;

    /// <summary>Whether an exception that generated code has made is in it.</summary>
    public virtual bool HoldsGeneratedFailure => false;
}

/// <summary>A value of which nothing is known.</summary>
internal sealed record UnknownValue : AbstractValue
{
    public static UnknownValue Instance { get; } = new();

    private UnknownValue()
    {
    }
}

/// <summary>An exception that has nothing to do with the status code: whatever it is, it carries none.</summary>
internal sealed record UnrelatedException : AbstractValue
{
    public static UnrelatedException Instance { get; } = new();

    private UnrelatedException()
    {
    }
}

/// <summary>A constant.</summary>
/// <param name="Value">A bool, a string, a long (every integral type and enum), a double (every other number), or null.</param>
internal sealed record ConstantValue(object? Value) : AbstractValue
{
    public static ConstantValue True { get; } = new(true);

    public static ConstantValue False { get; } = new(false);

    public static ConstantValue Null { get; } = new((object?)null);

    public static ConstantValue Of(bool value) => value ? True : False;
}

/// <summary>The status code of the response, as the enum, a number or a nullable of either: one symbol whatever the code is.</summary>
internal sealed record StatusValue : AbstractValue
{
    public static StatusValue Instance { get; } = new();

    private StatusValue()
    {
    }

    public override Provenance Provenance => Provenance.Status;
}

/// <summary>The response of the call, or the task that will bring it.</summary>
internal sealed record ResponseValue : AbstractValue
{
    public static ResponseValue Instance { get; } = new();

    private ResponseValue()
    {
    }

    public override Provenance Provenance => Provenance.Response;
}

/// <summary>The headers of the response.</summary>
internal sealed record HeadersValue : AbstractValue
{
    public static HeadersValue Instance { get; } = new();

    private HeadersValue()
    {
    }
}

/// <summary>One of the headers, as an element of their collection.</summary>
/// <param name="Name">Its name.</param>
internal sealed record HeaderValue(string Name) : AbstractValue;

/// <summary>The body of the response, still to be read.</summary>
internal sealed record ContentValue : AbstractValue
{
    public static ContentValue Instance { get; } = new();

    private ContentValue()
    {
    }

    public override Provenance Provenance => Provenance.Body;
}

/// <summary>The exception that the library throws for the status code: one symbol whatever the code is, though its type may follow from that.</summary>
/// <param name="Type">The type, where it is known.</param>
internal sealed record FailureValue(ITypeSymbol? Type) : AbstractValue
{
    public override Provenance Provenance => Provenance.Status;

    public bool Equals(FailureValue? other) => other is not null;

    public override int GetHashCode() => typeof(FailureValue).GetHashCode();
}

/// <summary>An object that has the response with it: a message that was sent, a result that the library made of the response.</summary>
internal sealed record HolderValue : AbstractValue
{
    public static HolderValue Instance { get; } = new();

    private HolderValue()
    {
    }

    public override Provenance Provenance => Provenance.Response;
}
