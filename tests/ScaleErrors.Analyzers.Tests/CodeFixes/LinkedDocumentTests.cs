using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>A file of several targets gets one text, which is right for the weakest of them.</summary>
public sealed class LinkedDocumentTests
{
    private const string Before =
        """
        async Task<string> M()
        {
            await http.[*PostAsync*]("a", null);
            var made = await http.[*PostAsync*]("b", null);
            return await made.Content.ReadAsStringAsync();
        }
        """;

    [Theory]
    [InlineData(TestTarget.NetStandard20)]
    [InlineData(TestTarget.Both)]
    public Task Old_members_are_used_where_a_target_is_old(TestTarget target) => HandlingTest.FixesMembersAsync(
        Before,
        """
        async Task<string> M()
        {
            using var response = await http.PostAsync("a", null);
            switch (response.StatusCode)
            {
                @?all response throw HttpRequestException
            }

            var made = await http.PostAsync("b", null);
            switch (made.StatusCode)
            {
                @?all made throw HttpRequestException
            }

            return await made.Content.ReadAsStringAsync();
        }
        """,
        target);

    [Fact]
    public Task No_using_declaration_where_the_language_is_old()
    {
        var project = TestProject.Of(Shorthand.Expand(HandlingTest.Members(Before))) with
        {
            EditorConfig = HandlingTest.LongLines,
            Target = TestTarget.Both,
            LanguageVersion = LanguageVersion.CSharp7_3,
        };
        return HandlingTest.FixesAsync(project, Shorthand.Expand(HandlingTest.Members(
            """
            async Task<string> M()
            {
                var response = await http.PostAsync("a", null);
                switch (response.StatusCode)
                {
                    @?all response throw HttpRequestException
                }

                var made = await http.PostAsync("b", null);
                switch (made.StatusCode)
                {
                    @?all made throw HttpRequestException
                }

                return await made.Content.ReadAsStringAsync();
            }
            """)));
    }
}
