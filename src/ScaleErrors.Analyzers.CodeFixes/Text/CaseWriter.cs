using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Writes the lines of switches and cases, without line endings.</summary>
internal sealed class CaseWriter(FileStyle style, FrameworkNames names, ResponseKind kind, string response)
{
    /// <summary>A whole switch with <paramref name="cases"/>.</summary>
    public IEnumerable<string> Switch(IEnumerable<KeyValuePair<int, CaseForm>> cases, string indent)
    {
        var head = indent + "switch (" + Status + ")";
        if (style.BraceOnNewLine)
        {
            yield return head;
            yield return indent + "{";
        }
        else
        {
            yield return head + " {";
        }

        var labels = style.IndentLabels ? indent + style.Unit : indent;
        var contents = style.IndentCaseContents ? labels + style.Unit : labels;
        foreach (var pair in cases)
        {
            foreach (var line in Case(pair.Key, pair.Value, kind.IsNumber, labels, contents))
            {
                yield return line;
            }
        }

        yield return indent + "}";
    }

    /// <summary>One case.</summary>
    public IEnumerable<string> Case(int code, CaseForm form, bool overNumber, string labels, string contents)
    {
        var outcome = ScaleContract.Get(code);
        yield return labels + "case " + (overNumber ? code.ToString(CultureInfo.InvariantCulture) : names.StatusCode(outcome)) + ":";
        yield return contents + "// Scale: " + outcome.Meaning;
        if (form.Report is { } sink)
        {
            foreach (var line in Call((sink.Receiver ?? names.Trace) + "." + sink.Method, ReportArguments(sink, outcome), contents))
            {
                yield return line;
            }
        }

        switch (form.Exit)
        {
            case Repeat repeated:
                yield return contents + repeated.Statement;
                break;
            case ThrowSame same:
                foreach (var line in Call("throw new " + same.Type, [Message(outcome)], contents))
                {
                    yield return line;
                }

                break;
            default:
                string[] arguments = names.RequestExceptionTakesStatus ? [Message(outcome), "null", kind.IsNumber ? "(" + names.StatusType + ")" + Status : Status] : [Message(outcome)];
                foreach (var line in Call("throw new " + names.RequestException, arguments, contents))
                {
                    yield return line;
                }

                break;
        }
    }

    private string[] ReportArguments(ReportSink sink, ScaleOutcome outcome)
    {
        if (sink.Kind != SinkKind.Logger)
        {
            return [Message(outcome)];
        }

        // A logger gets a template: its text stays the same from call to call.
        return RetryAfterOf(outcome) is { } retryAfter
            ? [Literal(Sentence(outcome) + ". Retry-After: {RetryAfter}"), retryAfter]
            : [Literal(Sentence(outcome))];
    }

    private string Status => response + "." + kind.Status;

    private string Message(ScaleOutcome outcome) => RetryAfterOf(outcome) is { } retryAfter
        ? "$" + Literal(Sentence(outcome) + ". Retry-After: ").TrimEnd('"') + "{" + retryAfter + "}\""
        : Literal(Sentence(outcome));

    // The header may be missing, and the sentence must still be one.
    private string? RetryAfterOf(ScaleOutcome outcome) =>
        outcome.SendsRetryAfter && kind.RetryAfter is { } way ? response + "." + way + "?.ToString() ?? \"none\"" : null;

    private static string Sentence(ScaleOutcome outcome) =>
        "Scale answered " + outcome.StatusCode.ToString(CultureInfo.InvariantCulture) + " (" + outcome.Name + "): " + outcome.CorrectHandling;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    // One line where it fits, else the arguments below it.
    private IEnumerable<string> Call(string callee, string[] arguments, string indent)
    {
        var all = string.Join(", ", arguments) + ");";
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
        yield return inner + string.Join(", ", arguments, 1, arguments.Length - 1) + ");";
    }
}
