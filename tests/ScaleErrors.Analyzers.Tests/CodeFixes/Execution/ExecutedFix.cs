using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Rules;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>Runs code before and after a fix, for every answer of Scale, and holds both against the rules.</summary>
internal static class ExecutedFix
{
    /// <summary>Fails, with every run that breaks a rule, unless all rules hold.</summary>
    /// <param name="before">The code before.</param>
    /// <param name="after">The code after.</param>
    /// <param name="ignored">The codes that the code before ignores, and the code after does not.</param>
    /// <param name="traits">What the case is like.</param>
    public static void Require(TestProject before, TestProject after, IReadOnlyCollection<int> ignored, CaseTraits? traits = null)
    {
        using var codeBefore = new CaseCode(before);
        using var codeAfter = new CaseCode(after);
        if (codeBefore.Entries.IsEmpty)
            throw new VerificationException("The case has nothing that could be run: see the readme of FixCases.");
        var open = new HashSet<int>(ignored);
        var broken = new StringBuilder();
        foreach (var entry in codeBefore.Entries)
        {
            foreach (var runs in Comparisons(entry, codeBefore, codeAfter, ignored, traits ?? new CaseTraits()))
            {
                if (runs.Ignored)
                    open.Remove(runs.Scenario.StatusCode);
                foreach (var rule in ExecutionRule.All.Where(rule => rule.Concerns(runs) && !rule.Holds(runs)))
                    broken.Append(CultureInfo.InvariantCulture, $"{rule.Name}, but not in {entry} on {runs.Scenario}{(runs.Silent ? ", which was silent" : "")}. Before:\n{runs.Before.Describe()}After:\n{runs.After.Describe()}");
            }
        }

        if (broken.Length > 0)
            throw new VerificationException(broken.ToString());
        if (open.Count > 0)
            throw new VerificationException($"No run of the case has {string.Join(" or ", open)} for an answer: what the fix does then is not proven.");
    }

    private static IEnumerable<Comparison> Comparisons(Entry entry, CaseCode before, CaseCode after, IReadOnlyCollection<int> ignored, CaseTraits traits)
    {
        var success = before.Run(entry, Scenario.Success);
        foreach (var scenario in Scenario.Answers.SelectMany(answer => ToEachRequest(answer, success.Requests.Count())))
        {
            var run = before.Run(entry, scenario);
            var isIgnored = ignored.Contains(scenario.StatusCode) && run.Answered.Any(method => CanAnswer(scenario.StatusCode, method));
            yield return new Comparison(scenario, isIgnored, success, run, after.Run(entry, scenario), traits);
        }
    }

    // Where one request is sent, what comes after it on failure gets the same answer once and success once.
    private static IEnumerable<Scenario> ToEachRequest(Scenario answer, int requests)
    {
        if (requests <= 1)
            yield return answer;
        for (var request = 0; request < requests; request++)
            yield return answer with { At = request };
    }

    private static bool CanAnswer(int statusCode, HttpMethod method) =>
        ScaleContract.Get(statusCode).CanAnswer(Enum.Parse<RequestMethods>(method.Method, ignoreCase: true));
}
