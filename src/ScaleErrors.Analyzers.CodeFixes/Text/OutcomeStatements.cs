using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Writes the lines that say an outcome, in the words of the contract, without line endings.</summary>
/// <param name="style">How the file is written.</param>
/// <param name="names">Writes names.</param>
/// <param name="retryAfter">The expression of the Retry-After header; null where none can be had.</param>
internal sealed class OutcomeStatements(FileStyle style, FrameworkNames names, string? retryAfter)
{
    /// <summary>The comment that says what an outcome means.</summary>
    public static string Comment(ScaleOutcome outcome) => "// Scale: " + outcome.Meaning;

    /// <summary>A statement that reports an outcome.</summary>
    public IEnumerable<string> Report(ReportSink sink, ScaleOutcome outcome, string indent) => Call((sink.Receiver ?? names.Trace) + "." + sink.Method, ReportArguments(sink, outcome), indent);

    /// <summary>A call or creation, and what stands around its arguments: one line where it fits, else the arguments below it.</summary>
    public IEnumerable<string> Call(string callee, string[] arguments, string indent, string end = ";")
    {
        var all = string.Join(", ", arguments) + ")" + end;
        if (indent.Length + callee.Length + 1 + all.Length <= style.MaxLineLength)
        {
            yield return indent + callee + "(" + all;
            yield break;
        }

        yield return indent + callee + "(";
        var inner = indent + style.Unit;
        if (arguments.Length == 1 || inner.Length + all.Length <= style.MaxLineLength)
        {
            yield return inner + all;
            yield break;
        }

        yield return inner + arguments[0] + ",";
        yield return inner + string.Join(", ", arguments, 1, arguments.Length - 1) + ")" + end;
    }

    /// <summary>The expression of the text that says an outcome.</summary>
    public string Message(ScaleOutcome outcome) => outcome.SendsRetryAfter && retryAfter is not null
        ? "$" + Literal(Sentence(outcome) + ". Retry-After: ").TrimEnd('"') + "{" + retryAfter + "}\""
        : Literal(Sentence(outcome));

    private string[] ReportArguments(ReportSink sink, ScaleOutcome outcome)
    {
        if (sink.Kind != SinkKind.Logger)
        {
            return [Message(outcome)];
        }

        // A logger gets a template: its text stays the same from call to call.
        return outcome.SendsRetryAfter && retryAfter is not null
            ? [Literal(Sentence(outcome) + ". Retry-After: {RetryAfter}"), retryAfter]
            : [Literal(Sentence(outcome))];
    }

    private static string Sentence(ScaleOutcome outcome) =>
        "Scale answered " + outcome.StatusCode.ToString(CultureInfo.InvariantCulture) + " (" + outcome.Name + "): " + outcome.CorrectHandling;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
