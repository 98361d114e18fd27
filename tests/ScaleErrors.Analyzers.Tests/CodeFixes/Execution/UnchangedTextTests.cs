using System;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>What a fix must not move is noticed when it moves.</summary>
public sealed class UnchangedTextTests
{
    private const string Before =
        """
        using System;

        // A class.
        class C
        {
            int other = 1; // other

            void M()
            {
        #if DEBUG
                Console.WriteLine( 1 );
        #endif
                Other( );
                Send(); // sends
            }
        }

        """;

    [Theory]
    [InlineData("        Send(); // sends\n", "        var r = Send(); // sends\n        r.Check();\n")]
    [InlineData("        Send(); // sends\n", "        {\n            Send(); // sends\n        }\n")]
    [InlineData("        Send(); // sends\n", "        Check(); // checks\n        Send(); // sends\n")]
    [InlineData("Send();", "SendAndGet();")]
    [InlineData("using System;\n", "using System;\nusing System.Net;\n")]
    [InlineData("using System;\n\n// A", "using System;\nusing System.Net;\n\n// A")]
    public void What_a_fix_may_do(string old, string replacement) => Require(Before, old, replacement);

    [Theory]
    [InlineData("int other = 1;", "int other  = 1;", "outside of the members")]
    [InlineData("other\n\n", "other\n", "outside of the members")]
    [InlineData("class C\n", "class C \n", "outside of the members")]
    [InlineData("class C\n", "\nclass C\n", "outside of the members")]
    [InlineData("    }\n}\n", "    }\n}", "outside of the members")]
    [InlineData("Other( );", "Other();", "Only white space")]
    [InlineData("// sends", "", "is gone, or not where it was")]
    [InlineData("#if DEBUG\n", "", "is gone, or not where it was")]
    [InlineData("Console.WriteLine( 1 )", "Console.WriteLine(1)", "is gone, or not where it was")]
    [InlineData("Other( );", "Nothing( );", "'Other' is gone")]
    [InlineData("Send(); // sends\n", "Send(); // sends\n        Check();\r\n", "does not end like the others")]
    public void What_it_may_not_do(string old, string replacement, string message)
    {
        var exception = Assert.Throws<VerificationException>(() => Require(Before, old, replacement));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static void Require(string before, string old, string replacement)
    {
        Assert.Contains(old, before, StringComparison.Ordinal);
        var call = new TextSpan(before.IndexOf("Send", StringComparison.Ordinal), 4);
        UnchangedText.Require(before, before.Replace(old, replacement, StringComparison.Ordinal), [call]);
    }
}
