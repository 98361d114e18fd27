using System;
using ScaleErrors.Analyzers.Options;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>What an address says about where a request goes.</summary>
internal enum DestinationKind
{
    /// <summary>Nothing: what matters is unknown.</summary>
    Unknown,

    /// <summary>It is relative: the base address decides.</summary>
    Relative,

    /// <summary>To a known host.</summary>
    Host,

    /// <summary>It is absolute, but no host of an http or https address can be told.</summary>
    Elsewhere,
}

/// <summary>
/// Where an address leads. Only the known start of the text up to the end of its authority is evidence, and <see cref="Uri"/> reads it:
/// a host is compared as a host, never as a piece of text.
/// </summary>
/// <param name="Kind">What is known.</param>
/// <param name="Host">The host, where it is known.</param>
/// <param name="Authority">The address up to the end of its authority, where the host is known.</param>
internal readonly record struct Destination(DestinationKind Kind, string? Host = null, string? Authority = null)
{
    // .NET reads a backslash in an http address as a slash.
    private static readonly char[] EndOfAuthority = ['/', '\\', '?', '#'];
    private static readonly char[] EndOfScheme = [':', '/', '\\', '?', '#'];

    private static readonly Destination Unknown = new(DestinationKind.Unknown);
    private static readonly Destination Relative = new(DestinationKind.Relative);
    private static readonly Destination Elsewhere = new(DestinationKind.Elsewhere);

    /// <summary>Reads an address.</summary>
    public static Destination Read(AddressText address)
    {
        if (address.StartsUnknown)
            return Unknown;
        var start = address.Start.TrimStart();
        var complete = address.Parts.Length < 2;
        var slashes = start.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://".Length
            : start.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://".Length
            : 0;
        return slashes == 0 ? ReadOther(start, complete) : ReadHost(address, start, slashes);
    }

    // No http scheme: a path, another scheme, or an address of which even the scheme is cut off by a hole.
    private static Destination ReadOther(string start, bool complete)
    {
        if (start.Length > 1 && start[0] is '/' or '\\' && start[1] is '/' or '\\')
            return Elsewhere;
        var end = start.IndexOfAny(EndOfScheme);
        if (end > 0 && start[end] == ':')
            return Elsewhere;
        var mayBecomeScheme = !complete && end < 0 && "https".StartsWith(start, StringComparison.OrdinalIgnoreCase) && start.Length > 0;
        return mayBecomeScheme ? Unknown : Relative;
    }

    private static Destination ReadHost(AddressText address, string start, int slashes)
    {
        var end = start.IndexOfAny(EndOfAuthority, slashes);
        var authority = end < 0 ? start : start.Substring(0, end);
        if (end < 0 && address.Parts.Length > 1)
        {
            if (!EndsBeforeHole(authority, address))
                return Elsewhere;
            authority = authority.TrimEnd(':');
        }

        return HostPatterns.ReadHost(authority + "/") is { } host ? new(DestinationKind.Host, host, authority) : Elsewhere;
    }

    // $"https://api.scale.com{path}": nearly always the hole is a path, or a port after a colon. Not so where the known text around the
    // hole goes on with the host: $"https://api.scale.com.{zone}", $"https://api.{zone}.com", $"https://api.scale.com:{password}@…".
    private static bool EndsBeforeHole(string authority, AddressText address)
    {
        if (authority.EndsWith(".", StringComparison.Ordinal) || authority.EndsWith("-", StringComparison.Ordinal))
            return false;
        for (var i = 2; i < address.Parts.Length; i += 2)
        {
            var text = address.Parts[i]!;
            var end = text.IndexOfAny(EndOfAuthority);
            var inside = end < 0 ? text : text.Substring(0, end);
            if (inside.IndexOf('@') >= 0 || (i == 2 && inside.StartsWith(".", StringComparison.Ordinal)))
                return false;
            if (end >= 0)
                break;
        }

        return true;
    }
}
