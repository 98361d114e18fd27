using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>What can be seen of one run.</summary>
/// <param name="Events">What it did, in order.</param>
/// <param name="Result">What it gave back; null where it threw.</param>
/// <param name="Exception">What it threw.</param>
/// <param name="State">What the object holds afterwards: its public properties.</param>
/// <param name="Answered">The methods of the requests that got the answer which is studied.</param>
internal sealed record Observation(
    ImmutableArray<RunEvent> Events, string? Result, ThrownException? Exception, string State, ImmutableArray<HttpMethod> Answered)
{
    public IEnumerable<string> Requests => Of(EventKind.Request);

    public IEnumerable<string> Reports => Of(EventKind.Report);

    /// <summary>What is done besides telling people.</summary>
    public IEnumerable<RunEvent> Deeds => Events.Where(happened => happened.Kind != EventKind.Report);

    /// <summary>All of it; with <paramref name="status"/>, that status is one symbol wherever it is printed.</summary>
    public string Describe(int? status = null)
    {
        var text = new StringBuilder();
        foreach (var happened in Events)
            text.Append(CultureInfo.InvariantCulture, $"  {happened.Kind}: {happened.Text}\n");
        text.Append(Exception is null ? $"  returns {Result}\n" : $"  throws {Exception}\n");
        if (State.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"  holds {State}\n");
        return status is { } code ? WithSymbol(text.ToString(), code) : text.ToString();
    }

    private IEnumerable<string> Of(EventKind kind) => Events.Where(happened => happened.Kind == kind).Select(happened => happened.Text);

    private static string WithSymbol(string text, int code)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)code);
        string?[] names = [response.ReasonPhrase, ((HttpStatusCode)code).ToString(), code.ToString(CultureInfo.InvariantCulture)];
        return names.Where(name => !string.IsNullOrEmpty(name)).Aggregate(text, (result, name) => result.Replace(name!, "#", StringComparison.Ordinal));
    }
}

/// <summary>An exception that left the code.</summary>
/// <param name="Types">The names of its type and of those that it derives from.</param>
/// <param name="Message">Its text.</param>
/// <param name="Status">Its status code, where it has one.</param>
/// <param name="State">What else it carries: the properties of a type of the code, but for those that are its text.</param>
/// <param name="Inner">What caused it.</param>
internal sealed record ThrownException(
    ImmutableArray<string> Types, string Message, HttpStatusCode? Status, string State, ThrownException? Inner)
{
    public static ThrownException Of(Exception exception)
    {
        var types = ImmutableArray.CreateBuilder<string>();
        for (var type = exception.GetType(); type is not null; type = type.BaseType)
            types.Add(type.FullName!);
        return new ThrownException(
            types.ToImmutable(), exception.Message, (exception as HttpRequestException)?.StatusCode, StateOf(exception), exception.InnerException is { } inner ? Of(inner) : null);
    }

    /// <summary>This and what caused it.</summary>
    public IEnumerable<ThrownException> Chain => Inner is null ? [this] : Inner.Chain.Prepend(this);

    private static string StateOf(Exception exception) => string.Join(", ", exception.GetType().GetProperties()
        .Where(property => property.DeclaringType != typeof(Exception) && property.DeclaringType != typeof(HttpRequestException))
        .Select(property => (property.Name, Value: property.GetValue(exception)))
        .Where(property => property.Name != nameof(Exception.Message) && property.Value as string != exception.Message)
        .Select(property => $"{property.Name} = {Rendering.Of(property.Value)}"));

    public override string ToString() => $"{Types[0]} ({(Status is { } status ? $"{(int)status}" : "no status")}) '{Message}' {State}" + (Inner is null ? "" : " of " + Inner);
}
