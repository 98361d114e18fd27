using System.Linq;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Rules;

/// <summary>Options are read for each syntax tree, from .editorconfig and .globalconfig.</summary>
public sealed class OptionTests
{
    private const string Other = "https://scale.corp.example/v1/tasks";
    private const string Scale = "https://api.scale.com/v1/tasks";

    [Fact]
    public Task An_option_holds_where_its_section_does() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Other, reported: true),
        editorConfig: "[Test0.cs]\nscale_errors.additional_hosts = scale.corp.example\n",
        additionalSources: [Calling("Second", Other, reported: false), Calling("Third", Scale, reported: true)]);

    [Fact]
    public Task All_calls_hold_under_a_glob() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", "x", reported: true),
        editorConfig: "[*0.cs]\nscale_errors.all_calls = true\n",
        additionalSources: [Calling("Second", "x", reported: false)]);

    [Fact]
    public Task Client_types_hold_for_the_calls_under_a_glob() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", "x", reported: true),
        editorConfig: "[*0.cs]\nscale_errors.client_types = First, Second\n",
        additionalSources: [Calling("Second", "x", reported: false)]);

    [Theory]
    [InlineData("First", true)]
    [InlineData(" global::First ,,", true)]
    [InlineData("Other, First, First", true)]
    [InlineData("first", false)]
    [InlineData("Fir", false)]
    [InlineData("First.*", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    public Task Client_types_are_read_as_they_are_written(string types, bool reported) => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", "x", reported), editorConfig: $"[*.cs]\nscale_errors.client_types = {types}\n");

    [Fact]
    public Task General_checks_are_accepted_under_a_glob() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, reported: false),
        editorConfig: "[*0.cs]\nscale_errors.accept_general_checks = true\n",
        additionalSources: [Calling("Second", Scale, reported: true)]);

    [Fact]
    public Task A_global_file_holds_everywhere() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Other, reported: true),
        globalConfig: "scale_errors.hosts = scale.corp.example\n",
        additionalSources: [Calling("Second", Scale, reported: false)]);

    [Fact]
    public Task An_editorconfig_goes_before_a_global_file() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, reported: true),
        editorConfig: "[*0.cs]\nscale_errors.accept_general_checks = false\n",
        globalConfig: "scale_errors.accept_general_checks = true\n",
        additionalSources: [Calling("Second", Scale, reported: false)]);

    [Fact]
    public Task A_severity_of_none_exempts_files() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, reported: false),
        editorConfig: "[*0.cs]\ndotnet_diagnostic.SCALE402.severity = none\ndotnet_diagnostic.SCALE429.severity = none\n",
        additionalSources: [Calling("Second", Scale, reported: true)]);

    [Fact]
    public Task A_rule_that_is_off_can_be_on_for_some_files() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, "SCALE404", "SCALE429", "SCALE402"),
        editorConfig: "[*0.cs]\ndotnet_diagnostic.SCALE404.severity = warning\n",
        additionalSources: [Calling("Second", Scale, reported: true)]);

    [Fact]
    public Task A_rule_that_is_off_can_be_on_everywhere_but_in_some_files() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, reported: true),
        editorConfig: "[*0.cs]\ndotnet_diagnostic.SCALE500.severity = none\n",
        globalConfig: "dotnet_diagnostic.SCALE500.severity = suggestion\n",
        additionalSources: [Calling("Second", Scale, "SCALE500", "SCALE429", "SCALE402")]);

    [Fact]
    public Task One_rule_of_some_files_can_be_all_that_is_on() => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, "SCALE401"),
        editorConfig: "[*0.cs]\ndotnet_diagnostic.SCALE401.severity = error\n",
        globalConfig: string.Join('\n', Descriptors.AnswersOfCalls.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = none")),
        additionalSources: [Calling("Second", Scale, reported: false)]);

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity")]
    [InlineData("dotnet_analyzer_diagnostic.category-ScaleApi.severity")]
    public Task A_key_for_many_rules_turns_on_none_that_is_off(string key) => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        Calling("First", Scale, reported: true),
        editorConfig: $"[*.cs]\n{key} = error\n");

    [Theory]
    [InlineData("[*0.cs]", true)]
    [InlineData("[*1.cs]", false)]
    public Task Severities_are_those_of_the_file_that_is_told(string callersOrSend, bool isOnForCaller) => AnalyzerVerifier<IgnoredOutcomeAnalyzer>.VerifyAsync(
        $$"""
        public class Caller
        {
            public async System.Threading.Tasks.Task Ignores(Client c) => await c.{|SCALE402:{|SCALE429:{{(isOnForCaller ? "{|SCALE404:GetTasks|}" : "GetTasks")}}|}|}();
            public async System.Threading.Tasks.Task<int> Looks(Client c) => (int)(await c.GetTasks()).StatusCode switch { 402 => 1, 404 => 2, 429 => 3, _ => 0 };
        }
        """,
        editorConfig: callersOrSend + "\ndotnet_diagnostic.SCALE404.severity = warning\n",
        additionalSources:
        [
            $$"""
            public class Client
            {
                private readonly System.Net.Http.HttpClient _http = new System.Net.Http.HttpClient();
                internal System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> GetTasks() => _http.GetAsync("{{Scale}}");
            }
            """,
        ]);

    private static string Calling(string name, string address, bool reported) => reported
        ? Calling(name, address, "SCALE429", "SCALE402")
        : Calling(name, address);

    private static string Calling(string name, string address, params string[] reported)
    {
        var method = reported.Aggregate("GetAsync", (marked, id) => $"{{|{id}:{marked}|}}");
        return $$"""
            using System.Net.Http;
            using System.Threading.Tasks;

            public class {{name}}
            {
                public async Task Run(HttpClient c) => (await c.{{method}}("{{address}}")).EnsureSuccessStatusCode();
            }
            """;
    }
}
