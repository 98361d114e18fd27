using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Text;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>Writes the lines of the local function that sends again, without line endings.</summary>
/// <param name="plan">What is sent.</param>
/// <param name="style">How the file is written.</param>
/// <param name="names">Writes the names of the framework.</param>
/// <param name="locals">Names the variables of the function.</param>
/// <param name="code">The code that the function takes over.</param>
/// <param name="text">The text of the file.</param>
/// <param name="token">The token that ends the waiting; null for none.</param>
internal sealed class RetryWriter(RetryPlan plan, FileStyle style, FrameworkNames names, RetryNames locals, MovedCode code, SourceText text, string? token)
{
    private const int Attempts = 5;

    private readonly ScaleOutcome _outcome = ScaleContract.Get(ScaleContract.TooManyRequests);

    /// <summary>The function.</summary>
    public IEnumerable<string> Write(string indent)
    {
        var inner = indent + style.Unit;
        foreach (var line in Open(indent, Head()))
        {
            yield return line;
        }

        foreach (var argument in plan.Send.Once)
        {
            yield return inner + "var " + locals.Of(argument) + " = " + code.Of(argument.Expression, inner) + ";";
        }

        foreach (var line in Open(inner, "for (" + Typed("int") + " " + locals.Attempt + " = 1; ; " + locals.Attempt + "++)").Concat(Loop(inner + style.Unit)))
        {
            yield return line;
        }

        yield return inner + "}";
        yield return indent + "}";
    }

    private string Head()
    {
        var model = plan.Targets[0].Model;
        var position = plan.Body.Last.SpanStart;
        var result = plan.Result?.ToMinimalDisplayString(model, position);
        var returned = plan.IsAsync ? "async " + names.Task + (result is null ? "" : "<" + result + ">") : result ?? "void";
        return returned + " " + locals.Function + "(" + string.Join(", ", plan.Passed.Select(variable => variable.Parameter(model, position))) + ")";
    }

    private IEnumerable<string> Loop(string indent)
    {
        ImmutableArray<string> rebuilt = plan.Send.Rebuilt is [var first, ..] ? [.. code.Lines(MessageBuild.Lines(plan.Send.Rebuilt, text), first, indent)] : [];
        foreach (var line in rebuilt)
        {
            yield return line;
        }

        foreach (var line in plan.AnswersWithResponse ? AskResponse(indent) : CatchException(indent))
        {
            yield return line;
        }
    }

    private IEnumerable<string> AskResponse(string indent)
    {
        yield return indent + Typed(names.Response) + " " + locals.Answer + " = " + Sent(indent) + ";";
        var isOther = locals.Answer + ".StatusCode != " + names.StatusCode(_outcome);
        foreach (var line in If(indent, plan.IsSilent ? isOther : isOther + " || " + locals.Attempt + " == " + Attempts, ["return " + locals.Answer + ";"]))
        {
            yield return line;
        }

        yield return "";
        if (plan.IsSilent)
        {
            foreach (var line in If(indent, locals.Attempt + " == " + Attempts, Throw(indent + style.Unit)))
            {
                yield return line;
            }

            yield return "";
        }

        yield return indent + OutcomeStatements.Comment(_outcome);
        var header = locals.Answer + ".Headers.RetryAfter";
        yield return indent + Typed(names.TimeSpan) + " " + locals.Wait + " = " + header + "?.Delta ?? " + header + "?.Date - " + names.DateTimeOffset + ".UtcNow";
        yield return indent + style.Unit + "?? " + GrowingWait() + ";";
        yield return indent + locals.Answer + ".Dispose();";
        yield return indent + Wait(locals.Wait + " > " + names.TimeSpan + ".Zero ? " + locals.Wait + " : " + names.TimeSpan + ".Zero");
    }

    private IEnumerable<string> CatchException(string indent)
    {
        var inner = indent + style.Unit;
        var sent = Sent(inner);
        var body = plan.Result is null ? new[] { inner + sent + ";", inner + "return;" } : [inner + "return " + sent + ";"];
        var filter = "catch (" + names.RequestException + " " + locals.Exception + ") when (" + locals.Exception + ".StatusCode == " + names.StatusCode(_outcome)
            + " && " + locals.Attempt + " < " + Attempts + ")";
        var closed = style.BraceOnNewLine ? Open(indent, filter).Prepend(indent + "}") : [indent + "} " + filter + " {"];
        return Open(indent, "try")
            .Concat(body)
            .Concat(closed)
            .Concat([inner + OutcomeStatements.Comment(_outcome), inner + Wait(GrowingWait()), indent + "}"]);
    }

    private IEnumerable<string> Throw(string indent)
    {
        var words = new OutcomeStatements(style, names, null);
        string[] arguments = names.RequestExceptionTakesStatus ? [words.Message(_outcome), "null", locals.Answer + ".StatusCode"] : [words.Message(_outcome)];
        return words.Call("throw new " + names.RequestException, arguments, indent).Select(line => line.Substring(indent.Length));
    }

    private string Sent(string indent)
    {
        var sent = code.Of(plan.Call, indent, plan.Send.Once.ToDictionary(argument => (SyntaxNode)argument.Expression, locals.Of));
        return plan.IsAsync ? "await " + sent + ConfigureAwait() : sent;
    }

    // Grows from one to two seconds on, and differs from caller to caller, so that they don't all come back at once.
    private string GrowingWait() => names.TimeSpan + ".FromSeconds(" + names.Math + ".Pow(2, " + locals.Attempt + ") * (1 + " + names.SharedRandom + ".NextDouble()) / 2)";

    private string Wait(string time) => plan.IsAsync
        ? "await " + names.Task + ".Delay(" + time + (token is null ? "" : ", " + token) + ")" + ConfigureAwait() + ";"
        : names.Thread + ".Sleep(" + time + ");";

    private string ConfigureAwait() => plan.LeavesContext ? ".ConfigureAwait(false)" : "";

    private string Typed(string type) => style.UseVar ? "var" : type;

    private IEnumerable<string> If(string indent, string condition, IEnumerable<string> body) =>
        Open(indent, "if (" + condition + ")").Concat(body.Select(line => indent + style.Unit + line)).Append(indent + "}");

    private IEnumerable<string> Open(string indent, string head) => style.BraceOnNewLine ? [indent + head, indent + "{"] : [indent + head + " {"];
}
