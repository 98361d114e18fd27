using System;
using System.Linq;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Rules;

/// <summary>Each rule fails for a fix that breaks it: tiny wrong fixes, and right ones that stay unblamed.</summary>
public sealed class ExecutionRuleTests
{
    private const string Says = "Console.WriteLine($\"Scale answered {(int)r.StatusCode} ({r.StatusCode switch { HttpStatusCode.PaymentRequired => \"Not enabled\", HttpStatusCode.Conflict => \"Conflict\", _ => \"Too Many Requests\" }}). Retry-After: {r.Headers.RetryAfter}\");";

    private const string Ignored = "(int)r.StatusCode is 402 or 409 or 429";

    // What goes on as if it had worked.
    private const string Silent = "Console.WriteLine(\"sent\"); return 1;";

    // What gives back another number on failure.
    private const string Lumped = "if (!r.IsSuccessStatusCode) { Failures++; return 2; } return 1;";

    // What throws on failure.
    private const string Throwing = "if (!r.IsSuccessStatusCode) throw new Failure(\"failed\"); return 1;";

    private static string Retry(string inLoop, string wait = Wait, string to = "Tasks") =>
        $"for (var i = 1; (int)r.StatusCode == 429 && i < 5; i++) {{ {inLoop} {wait} r = await http.PostAsync({to}, null); }} ";

    private const string Wait =
        "var h = r.Headers.RetryAfter; var w = h?.Delta ?? h?.Date - DateTimeOffset.UtcNow ?? TimeSpan.FromSeconds(i); await Task.Delay(w > TimeSpan.Zero ? w : TimeSpan.Zero);";

    /// <summary>The rule, the code before, and a wrong fix.</summary>
    public static TheoryData<string, string, string> WrongFixes => new()
    {
        { nameof(ExecutionRule.OtherAnswers), Lumped, $"if (!r.IsSuccessStatusCode) {Says} {Lumped}" },
        { nameof(ExecutionRule.OtherAnswers), Lumped, $"{Says} {Lumped}" },
        { nameof(ExecutionRule.OtherAnswers), Throwing, $"if ({Ignored}) {Says} if (!r.IsSuccessStatusCode) throw new Failure(\"another\"); return 1;" },
        { nameof(ExecutionRule.OtherAnswers), Silent, $"if (!r.IsSuccessStatusCode) {{ {Says} throw new HttpRequestException(\"x\"); }} {Silent}" },
        { nameof(ExecutionRule.OtherAnswers), Silent, $"if ({Ignored}) {{ {Says} throw new HttpRequestException(\"x\"); }} await http.GetAsync(\"https://api.scale.com/v1/tasks\"); {Silent}" },
        { nameof(ExecutionRule.NoNewException), Lumped, $"if ({Ignored}) {{ {Says} throw new HttpRequestException(\"x\"); }} {Lumped}" },
        { nameof(ExecutionRule.SameException), Throwing, $"if ({Ignored}) {{ {Says} throw new InvalidOperationException(\"x\"); }} {Throwing}" },
        { nameof(ExecutionRule.SameException), Throwing, $"if ({Ignored}) {{ {Says} return 3; }} {Throwing}" },
        { nameof(ExecutionRule.SameException), "r.EnsureSuccessStatusCode(); return 1;", $"if ({Ignored}) {{ {Says} throw new HttpRequestException(\"x\"); }} r.EnsureSuccessStatusCode(); return 1;" },
        { nameof(ExecutionRule.SameFailure), Lumped, $"if ({Ignored}) {{ {Says} Failures++; return 3; }} {Lumped}" },
        { nameof(ExecutionRule.SameFailure), Lumped, $"if ({Ignored}) {{ {Says} return 2; }} {Lumped}" },
        { nameof(ExecutionRule.SameFailure), Lumped, $"if ({Ignored}) {{ {Says} await Task.Delay(5); }} {Lumped}" },
        { nameof(ExecutionRule.NotSuccess), Silent, $"if ({Ignored}) {Says} {Silent}" },
        { nameof(ExecutionRule.SameException), "if (!r.IsSuccessStatusCode) throw new ArgumentException(\"x\", nameof(http)); return 1;", $"if ({Ignored}) {{ {Says} throw new ArgumentException(\"x\"); }} if (!r.IsSuccessStatusCode) throw new ArgumentException(\"x\", nameof(http)); return 1;" },
        { nameof(ExecutionRule.SendsNothingMore), Lumped, $"if ({Ignored}) {{ {Says} await http.PostAsync(\"https://api.scale.com/v1/tasks\", null); }} {Lumped}" },
        { nameof(ExecutionRule.SaysTheOutcome), Lumped, $"if ({Ignored}) Console.WriteLine($\"Retry-After: {{r.Headers.RetryAfter}}\"); {Lumped}" },
        { nameof(ExecutionRule.SaysTheOutcome), Lumped, $"if ({Ignored}) Console.WriteLine(\"Scale answered 402 (Not enabled). Retry-After: \" + r.Headers.RetryAfter); {Lumped}" },
        { nameof(ExecutionRule.SaysHowLong), Lumped, $"if ({Ignored}) Console.WriteLine($\"Scale answered {{(int)r.StatusCode}} ({{((int)r.StatusCode == 402 ? \"Not enabled\" : r.ReasonPhrase)}})\"); {Lumped}" },
        { nameof(RetryRule.SendsAgain), Lumped, Retry("Failures++;") + Lumped },
        { nameof(RetryRule.GivesUp), Lumped, Retry("") + "if ((int)r.StatusCode == 429) return 7; " + Lumped },
        { nameof(RetryRule.GivesUp), Throwing, Retry("") + "if ((int)r.StatusCode == 429) throw new NotSupportedException(); " + Throwing },
        { nameof(RetryRule.GivesUp), Silent, Retry("") + Silent },
        { nameof(RetryRule.SendsTheSame), Lumped, Retry("", to: "Tasks + i") + Lumped },
        { nameof(RetryRule.Waits), Lumped, Retry("", wait: "") + Lumped },
        { nameof(RetryRule.Waits), Lumped, Retry("", wait: "await Task.Delay(1000 * i);") + Lumped },
        { nameof(RetryRule.Waits), Lumped, Retry("", wait: "await Task.Delay(r.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(40 / i));") + Lumped },
    };

    [Theory]
    [InlineData(Lumped, $"if ({Ignored}) {Says} {Lumped}")]
    [InlineData(Lumped, $"if ({Ignored}) {{ {Says} Failures++; return 2; }} {Lumped}")]
    [InlineData(Throwing, $"if ({Ignored}) {Says} {Throwing}")]
    [InlineData(Throwing, $"if ({Ignored}) {{ {Says} throw new SpecialFailure(\"x\"); }} {Throwing}")]
    [InlineData(Silent, $"if ({Ignored}) {{ {Says} throw new HttpRequestException(\"x\"); }} {Silent}")]
    [InlineData(Silent, $"if ({Ignored}) {{ {Says} return 2; }} {Silent}")]
    public void A_right_fix_breaks_no_rule(string before, string after) => Run(before, after);

    [Fact]
    public void A_right_retry_breaks_no_rule() => Run(Lumped, Retry("") + Lumped, retries: true);

    [Theory]
    [MemberData(nameof(WrongFixes))]
    public void A_wrong_fix_breaks_its_rule(string rule, string before, string after)
    {
        var broken = Rule(rule);
        var exception = Assert.Throws<VerificationException>(() => Run(before, after, RetryRule.All.Contains(broken)));
        Assert.StartsWith(broken.Name, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(ExecutionRule.All, other => other != broken && exception.Message.Contains(other.Name + ", but", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_broken_by_some_wrong_fix() =>
        Assert.Empty(ExecutionRule.All.Except(WrongFixes.Select(row => Rule((string)row[0]))));

    [Fact]
    public void A_code_that_is_never_answered_proves_nothing()
    {
        var exception = Assert.Throws<VerificationException>(() => ExecutedFix.Require(Project("GetAsync(Tasks)", Lumped), Project("GetAsync(Tasks)", Lumped), [409]));
        Assert.Contains("No run of the case has 409", exception.Message, StringComparison.Ordinal);
    }

    private static ExecutionRule Rule(string name) => (ExecutionRule)(typeof(ExecutionRule).GetProperty(name) ?? typeof(RetryRule).GetProperty(name))!.GetValue(null)!;

    private static void Run(string before, string after, bool retries = false) => ExecutedFix.Require(
        Project("PostAsync(Tasks, null)", before), Project("PostAsync(Tasks, null)", after), retries ? [429] : [402, 409, 429], new CaseTraits(Retries: retries));

    private static TestProject Project(string send, string rest) => TestProject.Of(
        $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        public sealed class C(HttpClient http)
        {
            private const string Tasks = "https://api.scale.com/v1/tasks";

            public int Failures { get; private set; }

            public async Task<int> SendAsync()
            {
                var r = await http.{{send}};
                {{rest}}
            }
        }

        public class Failure(string text) : Exception(text);

        public sealed class SpecialFailure(string text) : Failure(text);
        """);
}
