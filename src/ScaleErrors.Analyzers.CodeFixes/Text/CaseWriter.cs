using System.Collections.Generic;
using System.Globalization;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Writes the lines of switches and cases, without line endings.</summary>
internal sealed class CaseWriter(FileStyle style, FrameworkNames names, ResponseKind kind, string response)
{
    // The header may be missing, and the sentence must still be one.
    private readonly OutcomeStatements _statements =
        new(style, names, kind.RetryAfter is { } way ? response + "." + way + "?.ToString() ?? \"none\"" : null);

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
        yield return labels + "case " + Label(outcome, overNumber) + ":";
        foreach (var line in Body(outcome, form, contents))
        {
            yield return line;
        }
    }

    /// <summary>One arm of a switch expression, which throws.</summary>
    public IEnumerable<string> Arm(int code, CaseForm form, bool overNumber, string indent)
    {
        var outcome = ScaleContract.Get(code);
        yield return indent + OutcomeStatements.Comment(outcome);
        var (callee, arguments) = Thrown(outcome, form.Exit);
        foreach (var line in _statements.Call(Label(outcome, overNumber) + " => " + callee, arguments, indent, ","))
        {
            yield return line;
        }
    }

    /// <summary>One branch of a chain of checks, without what stands in front of its <c>else</c>.</summary>
    public IEnumerable<string> Branch(int code, CaseForm form, string comparison, bool overNumber, string indent, bool braceOnNewLine)
    {
        var outcome = ScaleContract.Get(code);
        var head = "else if (" + comparison + Label(outcome, overNumber) + ")";
        yield return braceOnNewLine ? head : head + " {";
        if (braceOnNewLine)
        {
            yield return indent + "{";
        }

        foreach (var line in Body(outcome, form, indent + style.Unit))
        {
            yield return line;
        }

        yield return indent + "}";
    }

    private string Label(ScaleOutcome outcome, bool overNumber) =>
        overNumber ? outcome.StatusCode.ToString(CultureInfo.InvariantCulture) : names.StatusCode(outcome);

    private IEnumerable<string> Body(ScaleOutcome outcome, CaseForm form, string contents)
    {
        yield return contents + OutcomeStatements.Comment(outcome);
        if (form.Report is { } sink)
        {
            foreach (var line in _statements.Report(sink, outcome, contents))
            {
                yield return line;
            }
        }

        if (form.Exit is Repeat repeated)
        {
            yield return contents + repeated.Statement;
            yield break;
        }

        var (callee, arguments) = Thrown(outcome, form.Exit);
        foreach (var line in _statements.Call(callee, arguments, contents))
        {
            yield return line;
        }
    }

    private (string Callee, string[] Arguments) Thrown(ScaleOutcome outcome, Exit exit) => exit is ThrowSame same
        ? ("throw new " + same.Type, [_statements.Message(outcome)])
        : ("throw new " + names.RequestException, names.RequestExceptionTakesStatus
            ? [_statements.Message(outcome), "null", kind.IsNumber ? "(" + names.StatusType + ")" + Status : Status]
            : [_statements.Message(outcome)]);

    private string Status => response + "." + kind.Status;
}
