using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>All runs of a body for one status: at each inner node what the body asked, at each leaf what it then did.</summary>
internal sealed class TraceTree
{
    private readonly Trace? _trace;
    private readonly string? _question;
    private readonly ImmutableArray<TraceTree> _answers = [];

    private TraceTree(Trace? trace) => _trace = trace;

    private TraceTree(string question, ImmutableArray<TraceTree> answers) => (_question, _answers) = (question, answers);

    /// <summary>Builds the tree of the runs; a run in which the status was never answered has no trace.</summary>
    public static TraceTree Of(IReadOnlyList<(ImmutableArray<Choices.Choice> Choices, Trace? Trace)> runs, int depth = 0)
    {
        if (depth == runs[0].Choices.Length)
            return new TraceTree(runs[0].Trace);
        var byAnswer = runs.ToLookup(run => run.Choices[depth].Answer);
        return new TraceTree(
            runs[0].Choices[depth].Question,
            [.. Enumerable.Range(0, runs[0].Choices[depth].Answers).Select(answer => Of([.. byAnswer[answer]], depth + 1))]);
    }

    public IEnumerable<Trace> Traces => _trace is not null ? [_trace] : _answers.SelectMany(answer => answer.Traces);

    /// <summary>Whether the body does the same as another, whatever it is answered.</summary>
    public bool DoesSameAs(TraceTree other) => AreSame(this, other, ImmutableDictionary<string, int>.Empty);

    private static bool AreSame(TraceTree left, TraceTree right, ImmutableDictionary<string, int> answers)
    {
        if (left._question is { } question)
            return Branch(left, question, answers, (answer, known) => AreSame(answer, right, known));
        if (right._question is { } other)
            return Branch(right, other, answers, (answer, known) => AreSame(left, answer, known));
        return left._trace?.Events == right._trace?.Events;
    }

    private static bool Branch(
        TraceTree tree, string question, ImmutableDictionary<string, int> answers, System.Func<TraceTree, ImmutableDictionary<string, int>, bool> go)
    {
        if (answers.TryGetValue(question, out var known))
            return go(tree._answers[known], answers);
        for (var answer = 0; answer < tree._answers.Length; answer++)
        {
            if (!go(tree._answers[answer], answers.Add(question, answer)))
                return false;
        }

        return true;
    }
}
