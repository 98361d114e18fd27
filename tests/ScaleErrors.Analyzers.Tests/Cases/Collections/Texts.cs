#nullable enable
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.TextsCases;

// The status as a text: its name or its number decides.
public sealed class Texts
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    private static readonly string[] Names = [nameof(HttpStatusCode.TooManyRequests), HttpStatusCode.PaymentRequired.ToString()];
    private static readonly HashSet<string> Numbers = ["402", "409"];

    private enum Outcome
    {
        Exists = 409,
        Busy = 429,
        Throttled = 429,
    }

    private static Exception Failed(string text) => new InvalidOperationException(text);

    public async Task SwitchOverNames()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        switch (response.StatusCode.ToString())
        {
            case "Conflict": throw Failed("exists");
            case nameof(HttpStatusCode.TooManyRequests): throw new TimeoutException("later");
            case "OK": return;
            default: throw Failed("failed");
        }
    }

    public async Task<string> SwitchExpressionOverNames()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        return response.StatusCode.ToString() switch
        {
            "OK" => "done",
            nameof(HttpStatusCode.Conflict) => "exists",
            nameof(HttpStatusCode.PaymentRequired) => "pay",
            _ => "failed",
        };
    }

    // The names of two others: 429 has none of them.
    public async Task OtherNames()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode.ToString() is "BadGateway" or "ServiceUnavailable") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task Interpolated()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if ($"{response.StatusCode}" == "TooManyRequests") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task InterpolatedWithMore()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE429
        var key = $"http-{(int)response.StatusCode}";
        if (key == "http-409") throw Failed("exists");
        response.EnsureSuccessStatusCode();
    }

    public async Task InterpolatedInAnUnknownFormat(string format)
    {
        var response = await http.PostAsync("batches", null);
        if ($"{response.StatusCode:X}" == "000001AD" || $"{response.StatusCode,20}".Trim() == format) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task Concatenated()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409 SCALE429
        var text = "" + response.StatusCode;
        if (text.Equals("paymentrequired", StringComparison.OrdinalIgnoreCase)) throw Failed("pay");
        response.EnsureSuccessStatusCode();
    }

    public async Task CaseMatters()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (string.Equals(response.StatusCode.ToString(), "paymentrequired", StringComparison.Ordinal)) throw Failed("pay");
        response.EnsureSuccessStatusCode();
    }

    public async Task NumberAsText()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        var number = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (number == "429") throw new TimeoutException("later");
        if (number == "409") throw Failed("exists");
        response.EnsureSuccessStatusCode();
    }

    public async Task FormattedAsNumber()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (response.StatusCode.ToString("D") == "429") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    // The name is asked where the number is written: it never fits.
    public async Task NameAgainstNumber()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (response.StatusCode.ToString("d") == nameof(HttpStatusCode.TooManyRequests)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    // Every client error alike.
    public async Task FirstDigit()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (((int)response.StatusCode).ToString()[0] == '4') throw Failed("client");
    }

    public async Task Prefix()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (((int)response.StatusCode).ToString().StartsWith("4")) throw Failed("client");
        response.EnsureSuccessStatusCode();
    }

    public async Task LongerPrefix()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if ($"{(int)response.StatusCode}".StartsWith("40", StringComparison.Ordinal)) throw new TimeoutException("forty");
        response.EnsureSuccessStatusCode();
    }

    public async Task LastDigit()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (((int)response.StatusCode).ToString().EndsWith('9')) throw new TimeoutException("nine");
        response.EnsureSuccessStatusCode();
    }

    public async Task Hundreds()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if ((int)response.StatusCode / 100 == 4) throw Failed("client");
    }

    public async Task Lowered()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (response.StatusCode.ToString().ToLowerInvariant().Contains("toomany")) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task NameOfTheEnum()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE429
        if (Enum.GetName(response.StatusCode) == "Conflict") throw Failed("exists");
        if (Enum.GetName(typeof(HttpStatusCode), response.StatusCode) == "Gone") throw Failed("gone");
        response.EnsureSuccessStatusCode();
    }

    // Which codes the framework has a name for is not what the author decides.
    public async Task DefinedByTheFramework()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        if (!Enum.IsDefined(response.StatusCode)) throw new InvalidOperationException("odd " + response.StatusCode);
        response.EnsureSuccessStatusCode();
    }

    public async Task DefinedByOneself()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        if (Enum.IsDefined(typeof(Outcome), (int)response.StatusCode)) throw new TimeoutException("known");
        response.EnsureSuccessStatusCode();
    }

    // Two names for 429: which one is written is not defined.
    public async Task EnumOfOneself()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402
        var outcome = (Outcome)(int)response.StatusCode;
        if (outcome.ToString() == "Exists") throw Failed("exists");
        if (outcome.ToString() == "Busy") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task SetsOfTexts()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE429
        if (Numbers.Contains(Convert.ToString((int)response.StatusCode))) throw Failed("listed");
        response.EnsureSuccessStatusCode();
    }

    public async Task ArrayOfNames()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE409
        if (Names.Contains(response.StatusCode.ToString(), StringComparer.Ordinal) || Names.Contains(response.StatusCode.ToString())) throw Failed("listed");
        response.EnsureSuccessStatusCode();
    }

    public async Task InAFilter()
    {
        try
        {
            using var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when (e.StatusCode?.ToString() == "TooManyRequests")
        {
            await Task.Delay(1000);
        }
    }

    // A text that is only printed is for people.
    public async Task Printed()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409 SCALE429
        var name = response.StatusCode.ToString();
        Console.WriteLine($"{name} ({(int)response.StatusCode})");
        if (name != "OK") throw new InvalidOperationException(name);
    }

    // What others write is not known, and what a culture or a pattern makes of it neither.
    public async Task OtherTexts(string expected)
    {
        var response = await http.PostAsync("batches", null);
        if (response.StatusCode.ToString() == expected) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task Boxed()
    {
        var response = await http.PostAsync("batches", null);
        object boxed = response.StatusCode;
        if (boxed.ToString() == "TooManyRequests") throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }
}
