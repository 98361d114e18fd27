using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>A generated method body: one call to Scale, and what is done with its outcome.</summary>
internal sealed record Body(Returning Returning, Construct Block)
{
    public static Gen<Body> Generator { get; } =
        from returning in Gen.Frequency(
            (4, Gen.Constant(Returning.Nothing)), (3, Gen.Constant(Returning.Bool)), (3, Gen.Constant(Returning.Text)),
            (1, Gen.Constant(Returning.Status)), (1, Gen.Constant(Returning.Response)))
        from depth in Gen.Choose(2, 3)
        let scope = new Scope(returning, depth)
        from send in Sends.Any(scope)
        from after in Family.ListOf(Statements.Any(scope), 0, 2)
        select new Body(returning, Construct.Block([send, .. after]));

    /// <summary>Whether anything is caught.</summary>
    public bool Catches => Contains(Block, "catch (");

    /// <summary>Whether the call only reads.</summary>
    public bool Reads => Contains(Block, Sends.Reading);

    /// <summary>Smaller bodies that still call.</summary>
    public IEnumerable<Body> Shrink() =>
        ConstructShrinker.Shrink(Block).Where(block => Contains(block, Sends.Call)).Select(block => this with { Block = block });

    /// <summary>The class that holds the body. It is the same text for both worlds: what differs is what its names mean there.</summary>
    public string ToSource(World world, string className)
    {
        var writer = new ConstructWriter();
        var body = writer.Write(Block);
        var text = body + string.Concat(writer.Members);
        var source = $$"""
            public static class {{className}}
            {
                {{Used(world.Members, text)}}
                {{string.Join("\n", writer.Members)}}
                public static async Task{{Result}} RunAsync()
                {
                    {{Used(world.Locals, text)}}
                    {{body[1..^1]}}
                    {{LastStatement}}
                }
            }
            """;
        return CSharpSyntaxTree.ParseText(source).GetRoot().NormalizeWhitespace(eol: "\n").ToFullString();
    }

    private static string Used(ImmutableArray<(string Name, string Declaration)> declarations, string text) =>
        string.Join('\n', declarations.Where(declaration => text.Contains(declaration.Name, System.StringComparison.Ordinal)).Select(declaration => declaration.Declaration));

    private static bool Contains(Construct construct, string code) =>
        construct.Mentions(code) || construct.Parts.Any(part => Contains(part, code));

    private string Result => Returning switch
    {
        Returning.Bool => "<bool>",
        Returning.Text => "<string>",
        Returning.Status => "<int>",
        Returning.Response => "<HttpResponseMessage?>",
        _ => "",
    };

    private string LastStatement => Returning switch
    {
        Returning.Bool => "return false;",
        Returning.Text => "return \"end\";",
        Returning.Status => "return 0;",
        Returning.Response => "return null;",
        _ => "",
    };
}
