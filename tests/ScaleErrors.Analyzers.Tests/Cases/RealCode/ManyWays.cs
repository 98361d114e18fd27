using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.RealCode.ManyWays;

// A function on the way to the call may end in many ways: those that differ in nothing that counts are one.
public sealed class MirrorReader
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private BatchState _state;

    public async Task<string?> TryReadAsync(IReadOnlyList<string> mirrors, string name)
    {
        try
        {
            return await ReadAsync(mirrors, name, 2);
        }
        catch (MirrorsException)
        {
            return null;
        }
    }

    public async Task<string> ReadAsync(IReadOnlyList<string> mirrors, string name, int redirects)
    {
        if (mirrors.Count == 0)
            throw new ArgumentException("There are no mirrors.");
        var failures = new List<MirrorException>();
        string? text = null;
        foreach (var mirror in mirrors)
        {
            try
            {
                text = mirror.EndsWith('/') ? await GetAsync(mirror + name) : await GetAsync(mirror + "/" + name);
            }
            catch (Exception e)
            {
                failures.Add(new MirrorException(mirror, e.Message, e));
            }
        }

        if (text is null)
            throw new MirrorsException("None of the mirrors answered: " + string.Join(", ", mirrors), failures);
        try
        {
            var parts = text.Split(';');
            if (parts[0] == "moved")
                return redirects > 0 ? await ReadAsync([parts[1]], name, redirects - 1) : throw new InvalidOperationException("Moved too often.");
            _state = BatchState.Read;
            return File.ReadAllText(parts[0]);
        }
        catch (FormatException e)
        {
            if (e.Message.Length == 0)
                throw new InvalidOperationException("There is no text.");
            if (redirects == 0)
                throw new InvalidOperationException("The format is not known.");
            throw;
        }
    }

    private async Task<string> GetAsync(string url)
    {
        return await _http.GetStringAsync("tasks?mirror=" + url); // expect: SCALE402 SCALE429
    }
}

public sealed class PatientReader
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string?> TryReadAsync(IReadOnlyList<string> mirrors, string name)
    {
        try
        {
            return await ReadAsync(mirrors, name, 2);
        }
        catch (MirrorsException)
        {
            return null;
        }
    }

    private async Task<string> ReadAsync(IReadOnlyList<string> mirrors, string name, int redirects)
    {
        if (mirrors.Count == 0)
            throw new ArgumentException("There are no mirrors.");
        var failures = new List<MirrorException>();
        string? text = null;
        foreach (var mirror in mirrors)
        {
            try
            {
                text = mirror.EndsWith('/') ? await GetAsync(mirror + name) : await GetAsync(mirror + "/" + name);
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                throw new TimeoutException("Too many requests.");
            }
            catch (Exception e)
            {
                failures.Add(new MirrorException(mirror, e.Message, e));
            }
        }

        if (text is null)
            throw new MirrorsException("None of the mirrors answered: " + string.Join(", ", mirrors), failures);
        try
        {
            var parts = text.Split(';');
            if (parts[0] == "moved")
                return redirects > 0 ? await ReadAsync([parts[1]], name, redirects - 1) : throw new InvalidOperationException("Moved too often.");
            return File.ReadAllText(parts[0]);
        }
        catch (FormatException e)
        {
            if (e.Message.Length == 0)
                throw new InvalidOperationException("There is no text.");
            if (redirects == 0)
                throw new InvalidOperationException("The format is not known.");
            throw;
        }
    }

    private async Task<string> GetAsync(string url)
    {
        return await _http.GetStringAsync("tasks?mirror=" + url); // expect: SCALE402
    }
}

public enum BatchState
{
    New,
    Read,
}

public sealed class MirrorException(string mirror, string message, Exception inner) : Exception(message, inner)
{
    public string Mirror { get; } = mirror;
}

public sealed class MirrorsException(string message, IReadOnlyList<MirrorException> failures) : Exception(message)
{
    public IReadOnlyList<MirrorException> Failures { get; } = failures;
}
