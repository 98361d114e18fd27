using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>One run of a body: answers what it asks and writes down what it does between the studied answer and the next request.</summary>
internal sealed class Run(int statusCode, Choices choices, Circumstances circumstances)
{
    private const string ServerText = "{server}";

    private static readonly ImmutableArray<string> StatusTexts =
    [
        .. new[] { 200, 201, 202, 204, 402, 404, 409, 429, 418, 500 }
            .SelectMany(code => new[] { ((HttpStatusCode)code).ToString(), code.ToString(CultureInfo.InvariantCulture) })
            .OrderByDescending(text => text.Length),
    ];

    private readonly List<string> _events = [];
    private readonly Dictionary<string, int> _asked = [];
    private Given _given;
    private bool _over;
    private bool _disturbed;
    private int _exceptions;
    private int _earlier;
    private bool _hasMemory;

    /// <summary>Whether the status was answered at all.</summary>
    public bool Studied { get; private set; }

    /// <summary>What the server writes, whatever the status.</summary>
    public string Written => Studied ? ServerText : "{earlier}";

    /// <summary>The body's field; what it holds before the body stores in it is not known.</summary>
    public string? Memory
    {
        get
        {
            if (!_hasMemory)
                (_hasMemory, field) = (true, Ask("memory", 3) switch { 0 => null, 1 => "a", _ => "b" });
            return field;
        }

        set
        {
            (_hasMemory, field) = (true, value);
            Write("store " + value);
        }
    }

    /// <summary>The status for the next request: the one that is studied, or for an earlier attempt any.</summary>
    public int Answer()
    {
        if (Studied)
        {
            Write("send");
            _over = true;
            return statusCode;
        }

        var earlier = Ask("answer", circumstances.EarlierAnswers.Length + 1);
        Studied = earlier == 0;
        _earlier += earlier == 0 ? 0 : 1;
        return Studied ? statusCode : circumstances.EarlierAnswers[earlier - 1];
    }

    /// <summary>
    /// Another value than what an attempt before the studied one has left in a local. The analyzer does not know what such attempts did:
    /// that may be taken into account.
    /// </summary>
    public T Left<T>(Local<T> local, T value)
    {
        if (!circumstances.ForgetsEarlierAttempts || !Studied || _over || _earlier == 0)
            return value;
        var left = Ask("left in " + local.Name, local.Others.Length + 1);
        _disturbed |= left != 0;
        return left == 0 ? value : local.Others[left - 1];
    }

    /// <summary>Which answer the body is working on.</summary>
    public (Run Run, bool Studied) Phase => (this, Studied);

    public bool Flag(int number) => Ask("flag" + number, 2) == 1;

    /// <summary>Words of which nobody knows how many there are.</summary>
    public int[] Words()
    {
        Effect("words");
        return new int[Ask("words", 3)];
    }

    /// <summary>An effect. Any call may throw what has nothing to do with the status.</summary>
    public void Effect(string what)
    {
        if (what.Contains(ServerText, StringComparison.Ordinal))
            Give(Given.Body);
        Write(what);
        if (!(Studied || circumstances.ForgetsEarlierAttempts) || _over || _exceptions == circumstances.Exceptions.Count)
            return;
        var thrown = Ask("exception", circumstances.Exceptions.Kinds.Length + 1);
        if (thrown == 0)
            return;
        _disturbed = true;
        _exceptions++;
        Write("exception");
        throw circumstances.Exceptions.Kinds[thrown - 1]();
    }

    public void Returned(object? value)
    {
        if (value is HttpResponseMessage || (value is int number && number >= 200))
            Give(Given.Outcome);
        if (value is string text && text.Contains(ServerText, StringComparison.Ordinal))
            Give(Given.Body);
        Write("return " + (value is HttpResponseMessage ? "response" : value));
    }

    public void Threw(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is ScaleException { Status: not null } || (current is HttpRequestException { StatusCode: not null } && current.Message.Length == 1))
                Give(Given.Outcome);
        }

        Write("throw " + Describe(exception));
    }

    public Trace ToTrace() =>
        new(StatusTexts.Aggregate(string.Join("; ", _events), (text, status) => text.Replace(status, "#", StringComparison.Ordinal)), _given, _disturbed);

    private static string Describe(Exception exception) =>
        $"{exception.GetType().Name} '{exception.Message}'" + ((exception as ScaleException)?.Status is { } status ? $" {status}" : "") + (exception.InnerException is { } inner ? " of " + Describe(inner) : "");

    private int Ask(string question, int answers)
    {
        if (_over)
            return 0;
        var count = _asked[question] = _asked.GetValueOrDefault(question) + 1;
        return choices.Ask($"{question} #{count}", answers);
    }

    private void Give(Given what)
    {
        if (Studied && !_over)
            _given |= what;
    }

    private void Write(string what)
    {
        if (Studied && !_over)
            _events.Add(what);
    }
}
