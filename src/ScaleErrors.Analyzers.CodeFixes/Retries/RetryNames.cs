using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Names;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>
/// Names for the function that sends again and for its variables. The variables may hide others that the function has nothing to do with, where
/// the language lets them: so what else is put into the body makes no difference.
/// </summary>
internal sealed class RetryNames
{
    private readonly HashSet<string> _taken;
    private readonly Dictionary<ArgumentSyntax, string> _arguments = [];

    public RetryNames(RetryPlan plan)
    {
        var canHide = plan.Targets.All(target => target.LanguageVersion >= LanguageVersion.CSharp8);
        _taken = [.. canHide ? plan.Send.Rebuilt.Prepend<SyntaxNode>(plan.Call).SelectMany(Identifiers.In) : Identifiers.In(plan.Body.Scope)];
        var number = 1;
        while (IsTaken(plan, RetryFunction.NameFor(plan.Method.Name, plan.IsAsync, number)))
        {
            number++;
        }

        Function = RetryFunction.NameFor(plan.Method.Name, plan.IsAsync, number);
        foreach (var argument in plan.Send.Once)
        {
            _arguments.Add(argument, New(ParameterOf(plan, argument) is "inputValue" or "value" ? "payload" : ParameterOf(plan, argument)));
        }

        Attempt = New("attempt");
        Answer = New("answer");
        Wait = New("wait");
        Exception = New("e");
    }

    public string Function { get; }

    public string Attempt { get; }

    public string Answer { get; }

    public string Wait { get; }

    public string Exception { get; }

    /// <summary>The variable for an argument that is evaluated once.</summary>
    public string Of(ArgumentSyntax argument) => _arguments[argument];

    private static bool IsTaken(RetryPlan plan, string name) =>
        Identifiers.In(plan.Body.Scope).Contains(name) || plan.Targets.Any(target => !target.Model.LookupSymbols(plan.Body.Last.SpanStart, name: name).IsEmpty);

    private string New(string stem)
    {
        var name = stem;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = Identifiers.Numbered(stem, number);
        }

        return name;
    }

    private static string ParameterOf(RetryPlan plan, ArgumentSyntax argument)
    {
        if (argument.NameColon is { } colon)
        {
            return colon.Name.Identifier.ValueText;
        }

        var parameters = plan.Method.Parameters;
        var index = plan.Call.ArgumentList.Arguments.IndexOf(argument);
        return index < parameters.Length ? parameters[index].Name : "argument";
    }
}
