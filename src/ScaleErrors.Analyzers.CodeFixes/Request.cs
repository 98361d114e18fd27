using System.Collections.Immutable;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Options;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>A call and the codes that are to be handled at it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Codes">The codes, rising.</param>
/// <param name="Resend">Whether the request is to be sent again, which is for 429 alone.</param>
internal sealed record Request(IgnoredCall Call, ImmutableArray<int> Codes, Resend Resend = Resend.Never)
{
    /// <summary>429 may be waited out, whatever the other codes get: that is what a key asks for, or the option where the key does not speak of it.</summary>
    public ImmutableArray<Request> InForms(SharedFile file, string? key)
    {
        var resend = key == IgnoredOutcomeCodeFixProvider.RetryKey ? Resend.Only
            : file.First.Options.TooManyRequestsFix == TooManyRequestsFix.Retry ? Resend.IfPossible
            : Resend.Never;
        if (resend == Resend.Never || !Codes.Contains(ScaleContract.TooManyRequests))
        {
            return [this];
        }

        var others = this with { Codes = Codes.Remove(ScaleContract.TooManyRequests) };
        var retry = this with { Codes = [ScaleContract.TooManyRequests], Resend = resend };
        return others.Codes.IsEmpty ? [retry] : [others, retry];
    }
}

/// <summary>Whether a fix sends a request again.</summary>
internal enum Resend
{
    /// <summary>The outcome is handled by leaving.</summary>
    Never,

    /// <summary>It is sent again where that is possible, else the outcome is handled by leaving.</summary>
    IfPossible,

    /// <summary>It is sent again, or nothing is done.</summary>
    Only,
}
