using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Text;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Writes the lines of catches and of checks in catches, without line endings.</summary>
internal sealed class CatchWriter(FileStyle style, FrameworkNames names, ExceptionReading reading)
{
    /// <summary>A catch for one status code; its first line has no indentation, for it may stand behind a brace.</summary>
    public IEnumerable<string> Catch(int code, CatchForm form, string variable, string indent)
    {
        var outcome = ScaleContract.Get(code);
        var head = "catch (" + names.Of(reading.Type) + " " + variable + ") when (" + reading.Check(variable, isOfType: true, outcome, names) + ")";
        return Block(head, indent, Body(outcome, form, variable, isOfType: true, indent + style.Unit));
    }

    /// <summary>A check for one status code, in a catch that may have caught something else.</summary>
    public IEnumerable<string> Check(int code, CatchForm form, string variable, bool isOfType, string indent)
    {
        var outcome = ScaleContract.Get(code);
        var head = "if (" + reading.Check(variable, isOfType, outcome, names) + ")";
        return Block(head, indent, Body(outcome, form, variable, isOfType, indent + style.Unit)).Select((line, index) => index == 0 ? indent + line : line);
    }

    /// <summary>A head and its block.</summary>
    public IEnumerable<string> Block(string head, string indent, IEnumerable<string> body)
    {
        if (style.BraceOnNewLine)
        {
            yield return head;
            yield return indent + "{";
        }
        else
        {
            yield return head + " {";
        }

        foreach (var line in body)
        {
            yield return line;
        }

        yield return indent + "}";
    }

    private IEnumerable<string> Body(ScaleOutcome outcome, CatchForm form, string variable, bool isOfType, string indent)
    {
        var statements = new OutcomeStatements(style, names, isOfType ? reading.RetryAfter(variable, names) : null);
        yield return indent + OutcomeStatements.Comment(outcome);
        foreach (var line in form.Report is { } sink ? statements.Report(sink, outcome, indent) : [])
        {
            yield return line;
        }

        foreach (var line in Exit(form.Exit, outcome, variable, statements, indent))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Exit(CatchExit exit, ScaleOutcome outcome, string variable, OutcomeStatements statements, string indent)
    {
        switch (exit)
        {
            case ThrowAnother:
                var arguments = reading.Constructor!.Split([", "], System.StringSplitOptions.None)
                    .Select(argument => argument == "{0}" ? statements.Message(outcome) : string.Format(CultureInfo.InvariantCulture, argument, "", variable));
                return statements.Call("throw new " + names.Of(reading.Type), [.. arguments], indent);
            case ThrowLike like:
                return statements.Call("throw new " + like.Type, like.WithCause ? [statements.Message(outcome), variable] : [statements.Message(outcome)], indent);
            case LeaveBy leave:
                return [indent + leave.Text];
            default:
                return [];
        }
    }
}
