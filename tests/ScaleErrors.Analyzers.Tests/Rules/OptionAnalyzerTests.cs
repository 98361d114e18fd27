using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Rules;

/// <summary>What is said of options that mean nothing, and that nothing is said of others.</summary>
public sealed class OptionAnalyzerTests
{
    private const string Code = """
        namespace Contoso
        {
            public class ScaleClient { public class Batches; }
            public class Pool<T> { public class Slot; }
            public static class ScaleErrors { public static void Handle() { } private static void Log<T>(T value) { } }
            public class Answers : Desk;
            public class Desk { public void Take() { } }
        }

        namespace Contoso.Labeling.Tasks { public class Retries : System.Net.Http.DelegatingHandler; }

        public class Outside;
        """;

    [Theory]
    [InlineData("scale_errors.hosts", "api.scale.com")]
    [InlineData("scale_errors.hosts", "  *.Example.COM ,, https://pasted.example/v1 , scale.corp.example:8443, *, bücher.example, scale.corp.example, ")]
    [InlineData("scale_errors.additional_hosts", "localhost")]
    [InlineData("scale_errors.additional_hosts", "")]
    [InlineData("scale_errors.all_calls", "true")]
    [InlineData("scale_errors.all_calls", "FALSE  # not yet")]
    [InlineData("Scale_Errors.Accept_General_Checks", " True ")]
    [InlineData("scale_errors.client_types", "")]
    [InlineData("scale_errors.client_types", "Contoso.ScaleClient,Contoso.ScaleClient , Outside, global::Contoso.ScaleClient,")]
    [InlineData("scale_errors.client_types", "Contoso.ScaleClient.Batches, Contoso.ScaleClient+Batches, Contoso.Pool, Contoso.Pool<T>, Contoso.Pool`1+Slot, Contoso.Pool<T, U>.Slot")]
    [InlineData("scale_errors.client_types", "Contoso.*, Contoso.Labeling.*, Contoso.ScaleClient.*, System.Net.Http.*")]
    [InlineData("scale_errors.handler_types", "Contoso.Labeling.Tasks.Retries, System.Net.Http.DelegatingHandler, Contoso.Labeling.*")]
    [InlineData("scale_errors.handler_methods", "Contoso.ScaleErrors.Handle, Contoso.ScaleErrors.Log, System.Console.WriteLine, Contoso.Desk.Take")]
    [InlineData("build_property.scale_errors.nothing", "x")]
    [InlineData("scale_factor.hosts", "x")]
    [InlineData("scale_errors_of_others.hosts", "x")]
    [InlineData("scaleerrors.unlike", "x")]
    [InlineData("dotnet_diagnostic.SCALE429.severity", "none")]
    public async Task Nothing_is_said_of_what_means_something(string key, string value) => Assert.Empty(await SaidOfAsync($"{key} = {value}"));

    [Theory]
    [InlineData("hosts", "", "", "hosts such as api.scale.com, *.example.com or *, with commas between them")]
    [InlineData("hosts", "api.scale.com, not a host", "not a host", "hosts such as api.scale.com, *.example.com or *, with commas between them")]
    [InlineData("additional_hosts", "api.*.example", "api.*.example", "hosts such as api.scale.com, *.example.com or *, with commas between them")]
    [InlineData("all_calls", "Yes", "Yes", "true or false")]
    [InlineData("all_calls", "", "", "true or false")]
    [InlineData("accept_general_checks", "true, false", "true, false", "true or false")]
    [InlineData("client_types", "*", "*", "full names of types such as Contoso.ScaleClient, or Contoso.Labeling.*, with commas between them")]
    [InlineData("client_types", "Contoso.ScaleClient Outside", "Contoso.ScaleClient Outside", "full names of types such as Contoso.ScaleClient, or Contoso.Labeling.*, with commas between them")]
    [InlineData("handler_types", "Contoso.*Handler", "Contoso.*Handler", "full names of types such as Contoso.ScaleClient, or Contoso.Labeling.*, with commas between them")]
    [InlineData("handler_methods", "Handle", "Handle", "full names of methods such as Contoso.ScaleErrors.Handle, without parentheses, with commas between them")]
    [InlineData("handler_methods", "Contoso.ScaleErrors.Handle()", "Contoso.ScaleErrors.Handle()", "full names of methods such as Contoso.ScaleErrors.Handle, without parentheses, with commas between them")]
    public async Task A_value_that_means_nothing_is_told(string key, string value, string part, string allowed) =>
        Assert.Equal([$"The option scale_errors.{key} has the value '{part}', which means nothing: use {allowed}"], await SaidOfAsync($"scale_errors.{key} = {value}"));

    [Theory]
    [InlineData("scale_errors.host", "scale_errors.hosts")]
    [InlineData("Scale_Errors.Hsots", "scale_errors.hosts")]
    [InlineData("scale_errors.all-calls", "scale_errors.all_calls")]
    [InlineData("scale_errors.allcalls", "scale_errors.all_calls")]
    [InlineData("scale_errors.additional_host", "scale_errors.additional_hosts")]
    [InlineData("scale_errors.accept_general_check", "scale_errors.accept_general_checks")]
    [InlineData("scale_errors.client_type", "scale_errors.client_types")]
    [InlineData("scale_errors.handler_method", "scale_errors.handler_methods")]
    [InlineData("scale_errors.handler_type", "scale_errors.handler_types")]
    [InlineData("scale_error.hosts", "scale_errors.hosts")]
    [InlineData("scaleerrors.host", "scale_errors.hosts")]
    [InlineData("scale-errors.all_calls", "scale_errors.all_calls")]
    public async Task A_key_with_a_slip_in_it_is_told(string key, string meant) =>
        Assert.Equal([$"There is no option '{key.ToLowerInvariant()}': did you mean {meant}?"], await SaidOfAsync($"{key} = whatever"));

    [Theory]
    [InlineData("scale_errors.base")]
    [InlineData("scale_errors.hosts.extra_deep")]
    [InlineData("scale_errors.")]
    public async Task A_key_that_is_like_none_is_told_all(string key) =>
        Assert.Equal(
            [$"There is no option '{key}': use {string.Join(", ", ScaleOptions.All.Select(option => option.Key))}"],
            await SaidOfAsync($"{key} = x"));

    [Theory]
    [InlineData("client_types", "Contoso.Scaleclient", "type", "did you mean Contoso.ScaleClient?")]
    [InlineData("client_types", "Labeling.ScaleClient", "type", "did you mean Contoso.ScaleClient?")]
    [InlineData("client_types", "Contoso.Labeling", "type", "did you mean Contoso.Labeling.*?")]
    [InlineData("client_types", "Fabrikam.Payments.Gateway", "type", "name one that they have, or set the option for the files of the project that has it")]
    [InlineData("client_types", "ScaleClient", "type", "did you mean Contoso.ScaleClient?")]
    [InlineData("handler_types", "Contoso.Labeling.Task.Retries", "type", "did you mean Contoso.Labeling.Tasks.Retries?")]
    [InlineData("handler_methods", "Contoso.ScaleErrors.Handel", "method", "did you mean Contoso.ScaleErrors.Handle?")]
    [InlineData("handler_methods", "Contoso.ScaleError.Handle", "method", "did you mean Contoso.ScaleErrors.Handle?")]
    [InlineData("handler_methods", "Contoso.Answers.Take", "method", "did you mean Contoso.Desk.Take?")]
    [InlineData("handler_methods", "Contoso.ScaleErrors.Ensure", "method", "name one that they have, or set the option for the files of the project that has it")]
    public async Task A_name_that_nothing_has_is_told(string key, string name, string kind, string advice) =>
        Assert.Equal(
            [$"The option scale_errors.{key} names '{name}', but neither this project nor its references have such a {kind}: {advice}"],
            await SaidOfAsync($"scale_errors.{key} = {name}"));

    [Fact]
    public async Task A_namespace_that_nothing_is_in_is_told() =>
        Assert.Equal(
            ["The option scale_errors.client_types names 'Contoso.Labelling.*', but neither this project nor its references have such a namespace or type: did you mean Contoso.Labeling.*?"],
            await SaidOfAsync("scale_errors.client_types = Contoso.Labelling.*"));

    [Fact]
    public async Task A_type_of_another_assembly_may_be_meant()
    {
        var library = CSharpCompilation.Create(
            "Fabrikam.Http",
            [CSharpSyntaxTree.ParseText("namespace Fabrikam { public class RetryHandler : System.Net.Http.DelegatingHandler; }")],
            TargetReferences.Of(TestTarget.Net10),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(await SaidOfAsync("scale_errors.handler_types = Fabrikam.RetryHandler", library.ToMetadataReference()));
        Assert.Contains(
            "did you mean Fabrikam.RetryHandler?",
            Assert.Single(await SaidOfAsync("scale_errors.handler_types = Fabrikam.RetriesHandler", library.ToMetadataReference())),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_told_once_however_many_files_have_it()
    {
        var project = TestProject.Of(Code, ["class First;", "class Second;"]) with
        {
            EditorConfig = "[*.cs]\nscale_errors.host = a\nscale_errors.all_calls = yes\nscale_errors.client_types = No.Such\n"
                + "[*1.cs]\nscale_errors.host = b\nscale_errors.client_types = No.Such, Contoso.ScaleClient\n",
            GlobalConfig = "scale_errors.all_calls = yes\n",
        };
        Assert.Equal(3, (await ReportAsync(TestCompilation.Create(project, TestTarget.Net10))).Length);
    }

    [Fact]
    public async Task Every_part_of_a_list_is_told_by_itself() =>
        Assert.Equal(3, (await SaidOfAsync("scale_errors.client_types = a b, No.Such, Contoso.ScaleClient, Nor.That")).Length);

    [Fact]
    public async Task The_section_of_one_file_is_read()
    {
        var project = TestProject.Of(Code, ["class First;", "class Second;"]) with { EditorConfig = "[*2.cs]\nscale_errors.host = a\n" };
        Assert.Single(await ReportAsync(TestCompilation.Create(project, TestTarget.Net10)));
    }

    // An option of a file that is overridden everywhere is still a mistake.
    [Fact]
    public async Task A_global_file_is_read() => Assert.Equal(
        ["The option scale_errors.all_calls has the value 'on', which means nothing: use true or false"],
        await ReportAsync(TestCompilation.Create(
            TestProject.Of(Code) with { EditorConfig = "scale_errors.all_calls = true", GlobalConfig = "scale_errors.all_calls = on" }, TestTarget.Net10)));

    [Fact]
    public async Task It_comes_at_the_end_and_has_no_place()
    {
        var test = TestCompilation.Create(TestProject.Of(Code) with { EditorConfig = "scale_errors.host = x" }, TestTarget.Net10);
        var diagnostic = Assert.Single(await AnalyzerRun.DiagnosticsAsync(test, [new OptionAnalyzer()]));
        Assert.Equal("SCALE9001", diagnostic.Id);
        Assert.Equal(Location.None, diagnostic.Location);
        Assert.Contains(WellKnownDiagnosticTags.CompilationEnd, diagnostic.Descriptor.CustomTags);
    }

    [Fact]
    public async Task A_host_that_does_not_list_its_keys_is_asked_for_those_that_exist()
    {
        var test = TestCompilation.Create(TestProject.Of(Code), TestTarget.Net10);
        var options = new AnalyzerOptions([], new Unlisted(new() { ["scale_errors.all_calls"] = "on", ["scale_errors.host"] = "x" }));
        Assert.Equal(
            ["The option scale_errors.all_calls has the value 'on', which means nothing: use true or false"],
            await ReportAsync(test with { Options = options }));
    }

    private static Task<string[]> SaidOfAsync(string option, params MetadataReference[] references)
    {
        var test = TestCompilation.Create(TestProject.Of(Code) with { EditorConfig = "[*.cs]\n" + option }, TestTarget.Net10);
        return ReportAsync(test with { Compilation = test.Compilation.AddReferences(references) });
    }

    private static async Task<string[]> ReportAsync(TestCompilation test) =>
        [.. (await AnalyzerRun.DiagnosticsAsync(test, [new OptionAnalyzer()])).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];

    private sealed class Unlisted(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
