using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>
/// Follows the statements behind a response to the exception that a failure ends in, so that a case in front of them may throw it at once.
/// </summary>
internal sealed class WayToFailure(
    FailurePath path, ResponseMentions mentions, StatusCondition conditions, ThrownExceptions exceptions, bool failureThrows)
{
    /// <summary>
    /// What <paramref name="code"/> throws; null where that can't be told, or where something is done before that a throw would leave out.
    /// </summary>
    public ThrownException? Exception(int code)
    {
        ThrownException? possible = null;
        foreach (var statement in path.Statements)
        {
            if (Certain(statement, code, out var certain))
            {
                return possible is null || possible == certain ? certain : null;
            }

            if (PassesBy(statement, code))
            {
                continue;
            }

            // Where nobody knows that failure throws, only what surely throws counts.
            var thrown = Possible(statement);
            if (thrown.Count == 0 || !failureThrows)
            {
                return null;
            }

            foreach (var expression in thrown)
            {
                if (exceptions.Of(expression) is not { } exception || (possible ?? exception) != exception)
                {
                    return null;
                }

                possible = exception;
            }
        }

        return possible;
    }

    // The statement surely ends in an exception.
    private bool Certain(StatementSyntax statement, int code, out ThrownException? exception)
    {
        if (IsEnsured(statement))
        {
            exception = exceptions.OfEnsure(mentions.Kind);
            return true;
        }

        var leaving = statement is IfStatementSyntax check && conditions.Holds(check.Condition, code) == true ? check.Statement : statement;
        var inner = path.With(StatementList.In(leaving));
        exception = inner.OnlyThrows() ? inner.Exception() : null;
        return exception is not null;
    }

    // "response.EnsureSuccessStatusCode();", or a value got through it: "return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();"
    private bool IsEnsured(StatementSyntax statement)
    {
        var expression = statement switch
        {
            ExpressionStatementSyntax simple => simple.Expression,
            ReturnStatementSyntax leave => leave.Expression,
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value }] } => value,
            _ => null,
        };
        while (expression is not null)
        {
            if (mentions.IsEnsureSuccess(expression))
            {
                return true;
            }

            expression = expression switch
            {
                AwaitExpressionSyntax wait => wait.Expression,
                InvocationExpressionSyntax invocation => invocation.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                _ => null,
            };
        }

        return false;
    }

    // What a statement may throw that does nothing else of note.
    private List<ExpressionSyntax> Possible(StatementSyntax statement)
    {
        if (statement is IfStatementSyntax { Else: null } check && !ResponseMentions.Changes(check.Condition))
        {
            var body = path.With(StatementList.In(check.Statement));
            return body.OnlyThrows() && body.Statements.Last() is ThrowStatementSyntax { Expression: { } thrown } ? [thrown] : [];
        }

        return statement is LocalDeclarationStatementSyntax or ReturnStatementSyntax && !ResponseMentions.Changes(statement)
            ? [.. statement.DescendantNodes(node => !StatementList.IsBodyBoundary(node)).OfType<ThrowExpressionSyntax>().Select(node => node.Expression)]
            : [];
    }

    // A failure ends in an exception on every path: so it does not take a branch that returns.
    private bool PassesBy(StatementSyntax statement, int code) => statement switch
    {
        LocalFunctionStatementSyntax => true,
        IfStatementSyntax { Else: null } check => !ResponseMentions.Changes(check.Condition) && (conditions.Holds(check.Condition, code) == false || (failureThrows && Returns(check.Statement))),
        _ => path.IsReport(statement) || mentions.OnlyReads(statement),
    };

    private static bool Returns(StatementSyntax body) => StatementList.In(body).LastOrDefault() is ReturnStatementSyntax;
}
