using System.Threading.Tasks;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>A catch is for the exception of the library that sends, and reads the status from where that has it.</summary>
public sealed class LibraryTests
{
    private const string Usings = "using System;\nusing System.Diagnostics;\nusing System.Threading;\nusing System.Threading.Tasks;\n";

    [Fact]
    public Task An_adapter_of_Kiota() => FixesAsync(
        "kiota",
        """
        using Microsoft.Kiota.Abstractions;
        using Microsoft.Kiota.Abstractions.Authentication;
        using Microsoft.Kiota.Http.HttpClientLibrary;

        class C
        {
            async Task M(RequestInformation request)
            {
                request.HttpMethod = Method.GET;
                var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = "https://api.scale.com/v1" };
                CALL
            }
        }
        """,
        "await adapter.SendNoContentAsync(request);",
        "catch (ApiException e) when (e.ResponseStatusCode == 402)");

    [Fact]
    public Task A_client_of_Azure_that_is_generated() => FixesAsync(
        "azure",
        """
        using Azure;
        using Azure.Core;
        using Azure.Core.Pipeline;

        class C
        {
            void M(Client client)
            {
                CALL
            }
        }

        [System.CodeDom.Compiler.GeneratedCode("AutoRest", "3.0")]
        class Client(HttpPipeline pipeline)
        {
            public Response Get()
            {
                using var message = pipeline.CreateMessage();
                message.Request.Method = RequestMethod.Get;
                message.Request.Uri.Reset(new Uri("https://api.scale.com/v1/tasks"));
                pipeline.Send(message, CancellationToken.None);
                return message.Response.Status == 200 ? message.Response : throw new RequestFailedException(message.Response);
            }
        }
        """,
        "client.Get();",
        "catch (RequestFailedException e) when (e.Status == 402)");

    [Fact]
    public Task A_client_of_ClientModel_that_is_generated() => FixesAsync(
        "azure",
        """
        using System.ClientModel;
        using System.ClientModel.Primitives;

        class C
        {
            async Task M(Client client)
            {
                CALL
            }
        }

        [System.CodeDom.Compiler.GeneratedCode("TypeSpec", "1.0")]
        class Client(ClientPipeline pipeline)
        {
            public async Task<ClientResult> GetAsync()
            {
                using var message = pipeline.CreateMessage(new Uri("https://api.scale.com/v1/tasks"), "GET");
                await pipeline.SendAsync(message);
                if (message.Response!.IsError)
                    throw await ClientResultException.CreateAsync(message.Response);
                return ClientResult.FromResponse(message.ExtractResponse()!);
            }
        }
        """,
        "await client.GetAsync();",
        "catch (ClientResultException e) when (e.Status == 402)");

    // What the message has is not what the call gives: where a check would go is not known yet.
    [Fact]
    public Task A_message_that_has_the_response_gets_no_fix() => CodeFixVerifier<IgnoredOutcomeAnalyzer, IgnoredOutcomeCodeFixProvider>.VerifyNoFixAsync(
        TestProject.Of(Usings + """
        using Azure.Core;
        using Azure.Core.Pipeline;

        class C
        {
            void M(HttpPipeline pipeline)
            {
                using var message = pipeline.CreateMessage();
                message.Request.Method = RequestMethod.Get;
                message.Request.Uri.Reset(new Uri("https://api.scale.com/v1/tasks"));
                pipeline.{|SCALE402:Send|}(message, CancellationToken.None);
                if (message.Response.IsError)
                    throw new InvalidOperationException();
            }
        }
        """) with { Uses = ["azure"] });

    private static Task FixesAsync(string library, string code, string call, string filter)
    {
        var name = call[(call.IndexOf('.', System.StringComparison.Ordinal) + 1)..call.IndexOf('(', System.StringComparison.Ordinal)];
        var after = $$"""
            try
                    {
                        {{call}}
                    }
                    {{filter}}
                    {
                        // Scale: the endpoint is not enabled; contact Scale before using it
                        Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                        throw;
                    }
            """;
        var before = TestProject.Of((Usings + code).Replace("CALL", call.Replace(name, $"{{|SCALE402:{name}|}}", System.StringComparison.Ordinal), System.StringComparison.Ordinal));
        return HandlingTest.FixesAsync(
            before with { EditorConfig = HandlingTest.LongLines, Uses = [library] }, (Usings + code).Replace("CALL", after, System.StringComparison.Ordinal));
    }
}
