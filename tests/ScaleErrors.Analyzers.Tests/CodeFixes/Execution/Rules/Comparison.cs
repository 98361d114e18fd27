using System.Linq;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Rules;

/// <summary>The same run of the code before a fix and after it.</summary>
/// <param name="Scenario">What Scale answers.</param>
/// <param name="Ignored">Whether the outcome is one that the code before the fix ignores.</param>
/// <param name="Success">The code before the fix, where Scale answers 200.</param>
/// <param name="Before">The code before the fix.</param>
/// <param name="After">The code after it.</param>
/// <param name="Traits">What the case is like.</param>
internal sealed record Comparison(Scenario Scenario, bool Ignored, Observation Success, Observation Before, Observation After, CaseTraits Traits)
{
    /// <summary>Whether the fix is to send again.</summary>
    public bool Retried => Ignored && Traits.Retries && Scenario.StatusCode == TooManyRequests;

    /// <summary>Whether the fix is to leave as failure leaves.</summary>
    public bool Left => Ignored && !Retried;

    private const int TooManyRequests = 429;

    /// <summary>Whether the code before the fix goes on as if everything had worked.</summary>
    public bool Silent { get; } = Before.Describe(Scenario.StatusCode) == Success.Describe(ScaleContract.Success);

    /// <summary>What the fix reports besides what was reported.</summary>
    public string[] NewReports
    {
        get
        {
            var known = Before.Reports.ToList();
            return [.. After.Reports.Where(report => !known.Remove(report))];
        }
    }
}

/// <summary>What must be known of a case to judge its runs.</summary>
/// <param name="HasResponse">Whether the code has the response, headers and all, or only an exception.</param>
/// <param name="Retries">Whether the fix of 429 is to send again.</param>
/// <param name="HasStatus">Whether every target of the case can make an HttpRequestException with a status code.</param>
internal sealed record CaseTraits(bool HasResponse = true, bool Retries = false, bool HasStatus = true);
