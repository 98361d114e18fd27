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

    private static string Calling(string name, string address, bool reported)
    {
        var method = reported ? "{|SCALE429:{|SCALE402:GetAsync|}|}" : "GetAsync";
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
