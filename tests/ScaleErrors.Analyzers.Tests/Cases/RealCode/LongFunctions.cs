using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.RealCode.LongFunctions;

// What the body goes through on success may take any number of steps: the failure is judged all the same.
public sealed class ImageDownloader
{
    private const string Tasks = "https://api.scale.com/v1/tasks";
    private readonly HttpClient _http = new();

    public async Task<string> SaveAsync(string folder)
    {
        using var response = await _http.GetAsync(Tasks); // expect: SCALE402 SCALE429
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync();
        return new Saver(folder).Save(body, response.Content.Headers.ContentType?.MediaType);
    }

    // What fails goes the same long way: it passes for success.
    public async Task<string> SaveUncheckedAsync(string folder)
    {
        using var response = await _http.GetAsync(Tasks); // expect: SCALE402 SCALE429
        return new Saver(folder).Save(await response.Content.ReadAsByteArrayAsync(), null);
    }

    public async Task<string> SaveCheckedAsync(string folder)
    {
        using var response = await _http.GetAsync(Tasks); // expect: SCALE402
        if ((int)response.StatusCode == 429)
            await Task.Delay(1000);
        return new Saver(folder).Save(await response.Content.ReadAsByteArrayAsync(), null);
    }
}

internal sealed class Saver(string folder)
{
    private readonly List<string> _names = [];
    private bool _hidden;
    private bool _locked;
    private bool _shared;
    private bool _linked;
    private bool _backed;
    private bool _small;
    private int _tries;

    public string Save(byte[] body, string? type)
    {
        Look(body, type);
        var names = Names(body, type);
        foreach (var name in names)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                try
                {
                    Write(name, body, attempt);
                    break;
                }
                catch (IOException) when (_locked)
                {
                    _locked = File.Exists(name);
                    _tries++;
                }
                catch (IOException) when (_hidden)
                {
                    _hidden = body.Length > attempt;
                    _tries++;
                }
                finally
                {
                    _shared = _linked;
                }
            }
        }

        return names[0];
    }

    private void Look(byte[] body, string? type)
    {
        if (body.Length > 10)
            _hidden = true;
        if (body[0] == 1)
            _locked = true;
        if (body[1] == 1)
            _shared = true;
        if (body[2] == 1)
            _linked = true;
        if (body[3] == 1)
            _backed = true;
        if (body[4] == 1)
            _small = true;
        if (type == "image/png" || type == "image/jpeg")
            _tries = body.Length;
    }

    private List<string> Names(byte[] body, string? type)
    {
        var first = _hidden ? ".a" : _locked ? ".b" : _shared ? ".c" : "d";
        var second = _linked ? ".e" : _backed ? ".f" : _small ? ".g" : "h";
        if (body.Length > 100)
            first += type;
        if (body.Length > 1000)
            second += first;
        if (body.Length > 10000)
            _names.Add(second);
        _names.Add(Path.Combine(folder, first));
        return _names;
    }

    private void Write(string name, byte[] body, int attempt)
    {
        using var file = File.Create(name + (attempt > 0 ? attempt.ToString() : "") + (_tries > 0 ? "~" : ""));
        if (_small)
            file.Write(body, 0, body.Length);
        else if (_backed)
            file.Write(body, 0, 1);
        else if (_shared)
            file.WriteByte(body[0]);
        else
            file.Write(body, 1, body.Length - 1);
    }
}
