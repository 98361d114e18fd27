using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>Bodies without a block get one, and a task that is handed out is awaited: that is where its exception comes out.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("async Task<string> M() => await http.[-GetStringAsync-](\"tasks\");", "async Task<string> M()", "return await")]
    [InlineData("Task<string> M() => http.[-GetStringAsync-](\"tasks\");", "async Task<string> M()", "return await")]
    [InlineData("public virtual Task<string> M() =>\n    http.[-GetStringAsync-](\"tasks\");", "public virtual async Task<string> M()", "return await")]
    [InlineData("Task M() => http.[-GetStringAsync-](\"tasks\");", "async Task M()", "await")]
    [InlineData("async Task M() => await http.[-GetStringAsync-](\"tasks\");", "async Task M()", "await")]
    [InlineData("async void M() => await http.[-GetStringAsync-](\"tasks\");", "async void M()", "await")]
    public Task Gives_a_method_a_block(string before, string signature, string statement) => HandlingTest.FixesMembersAsync(
        before,
        $"{signature}\n{{\n    try\n    {{\n        {statement} http.GetStringAsync(\"tasks\");\n    }}\n    @catch 402,429 e throw\n}}");

    [Fact]
    public Task Awaits_where_a_block_returns_the_task() => HandlingTest.FixesMembersAsync(
        """
        Task<string> M(string id)
        {
            ArgumentNullException.ThrowIfNull(id);
            return http.[-GetStringAsync-](id);
        }
        """,
        """
        async Task<string> M(string id)
        {
            ArgumentNullException.ThrowIfNull(id);
            try
            {
                return await http.GetStringAsync(id);
            }
            @catch 402,429 e throw
        }
        """);

    [Fact]
    public Task Awaits_as_the_file_does() => HandlingTest.FixesMembersAsync(
        """
        Task<string> M(string id) => http.[-GetStringAsync-](id);

        async Task N()
        {
            await Task.Delay(1).ConfigureAwait(false);
        }
        """,
        """
        async Task<string> M(string id)
        {
            try
            {
                return await http.GetStringAsync(id).ConfigureAwait(false);
            }
            @catch 402,429 e throw
        }

        async Task N()
        {
            await Task.Delay(1).ConfigureAwait(false);
        }
        """);

    [Fact]
    public Task Gives_properties_accessors_constructors_and_local_functions_a_block() => HandlingTest.FixesMembersAsync(
        """
        string P => http.[-GetStringAsync-]("p").GetAwaiter().GetResult(); // slow

        string Q
        {
            get => http.[-GetStringAsync-]("q").GetAwaiter().GetResult();
        }

        C() => http.[-GetStringAsync-]("c").GetAwaiter().GetResult();

        async Task<int> M()
        {
            return (await ReadAsync()).Length;

            async Task<string> ReadAsync() => await http.[-GetStringAsync-](
                "m");
        }
        """,
        """
        string P
        {
            get
            {
                try
                {
                    return http.GetStringAsync("p").GetAwaiter().GetResult(); // slow
                }
                @catch 402,429 e throw
            }
        }

        string Q
        {
            get
            {
                try
                {
                    return http.GetStringAsync("q").GetAwaiter().GetResult();
                }
                @catch 402,429 e throw
            }
        }

        C()
        {
            try
            {
                http.GetStringAsync("c").GetAwaiter().GetResult();
            }
            @catch 402,429 e throw
        }

        async Task<int> M()
        {
            return (await ReadAsync()).Length;

            async Task<string> ReadAsync()
            {
                try
                {
                    return await http.GetStringAsync(
                        "m");
                }
                @catch 402,429 e throw
            }
        }
        """);

    [Fact]
    public Task Gives_a_lambda_a_block() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            Func<string, Task<string>> read = async id => await http.[-GetStringAsync-](id);
            Func<Task> warm = () => http.[-GetStringAsync-]("warm");
            await warm();
            return await read("tasks");
        }
        """,
        """
        async Task<string> M()
        {
            Func<string, Task<string>> read = async id =>
            {
                try
                {
                    return await http.GetStringAsync(id);
                }
                @catch 402,429 e throw
            };
            Func<Task> warm = async () =>
            {
                try
                {
                    await http.GetStringAsync("warm");
                }
                @catch 402,429 e throw
            };
            await warm();
            return await read("tasks");
        }
        """);

    [Theory]
    [InlineData("string Field = http.[-GetStringAsync-](\"tasks\").GetAwaiter().GetResult();")]
    [InlineData("async Task<string> M() => /* all */ await http.[-GetStringAsync-](\"tasks\");")]
    [InlineData("Task<string> M(bool now)\n{\n    if (!now)\n        return Task.FromResult(\"\");\n    return http.[-GetStringAsync-](\"tasks\");\n}")]
    [InlineData("Task<string> M(in int a) => http.[-GetStringAsync-](\"tasks/\" + a);")]
    [InlineData("Task<string> M()\n{\n    try\n    {\n        return http.[-GetStringAsync-](\"tasks\");\n    }\n    catch (HttpRequestException)\n    {\n        return Task.FromResult(\"\");\n    }\n}")]
    public Task Leaves_what_has_no_room(string members) => HandlingTest.LeavesMembersAsync(members);
}
