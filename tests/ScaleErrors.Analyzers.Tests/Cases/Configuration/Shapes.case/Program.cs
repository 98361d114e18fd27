//! output: exe
using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<AppSettings>(builder.Configuration);
builder.Services.Configure<ScaleSettings>(builder.Configuration.GetSection(nameof(ScaleSettings)));
builder.Services.AddSingleton<IScaleSettings>(sp => sp.GetRequiredService<IOptions<ScaleSettings>>().Value);
builder.Services.AddOptions<Chained>().ValidateDataAnnotations().Configure<IConfiguration>((o, c) => c.GetSection("Scale").Bind(o));
builder.Configuration.GetSection("Scale").Bind(Holder.Scale);
builder.Services.AddGiven(builder.Configuration.GetSection("Scale"));
builder.Services.AddGivenTyped(builder.Configuration.GetSection("Other"));
var app = builder.Build();
app.MapPost("/x", async (IConfiguration config, HttpClient http) =>
{
    using var response = await http.PostAsync(config["Scale:BaseUrl"] + "task", null); // expect: SCALE402 SCALE409 SCALE429
    response.EnsureSuccessStatusCode();
});
app.MapPost("/y", async (IOptions<AppSettings> options, HttpClient http) =>
{
    using var response = await http.PostAsync(options.Value.Scale.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
    response.EnsureSuccessStatusCode();
});
var direct = builder.Configuration["Other:BaseUrl"];
using var c = new HttpClient();
using var r = await c.PostAsync(direct, null);
r.EnsureSuccessStatusCode();
var settings = builder.Configuration.Get<AppSettings>()!;
using var r2 = await c.PostAsync(new Uri(new Uri(settings.Scale.BaseUrl), "task"), null); // expect: SCALE402 SCALE409 SCALE429
r2.EnsureSuccessStatusCode();
app.Run();

public class AppSettings { public ScaleSettings Scale { get; set; } = new(); public Dictionary<string, ScaleSettings> Clients { get; set; } = []; }
public interface IScaleSettings { string BaseUrl { get; } }
public class ScaleSettings : IScaleSettings { public string BaseUrl { get; set; } = ""; }
public class Chained { public string BaseUrl { get; set; } = ""; }
public class Given { public string BaseUrl { get; set; } = ""; }
public class GivenTyped { public string BaseUrl { get; set; } = ""; }
public class Hold { public string BaseUrl { get; set; } = ""; }
public static class Holder { public static Hold Scale { get; } = new(); }
public static class X
{
    public static IServiceCollection AddGiven(this IServiceCollection services, IConfiguration section) => services.Configure<Given>(section);
    public static IServiceCollection AddGivenTyped(this IServiceCollection services, IConfigurationSection section) => services.Configure<GivenTyped>(section);
}
public class A(HttpClient http, IScaleSettings settings, IOptions<Chained> chained, IOptions<Given> given, IOptions<GivenTyped> typed, IOptions<AppSettings> app)
{
    private readonly IOptions<Chained> _chained = chained;
    public async Task B()
    {
        using var a = await http.PostAsync(settings.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        a.EnsureSuccessStatusCode();
        using var b = await http.PostAsync(_chained.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        b.EnsureSuccessStatusCode();
        using var d = await http.PostAsync(Holder.Scale.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        d.EnsureSuccessStatusCode();
        using var g = await http.PostAsync(given.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        g.EnsureSuccessStatusCode();
        using var t = await http.PostAsync(typed.Value.BaseUrl, null);
        t.EnsureSuccessStatusCode();
        using var e = await http.PostAsync(app.Value.Clients["scale"].BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        e.EnsureSuccessStatusCode();
        using var f = await http.PostAsync(app.Value.Clients["other"].BaseUrl, null);
        f.EnsureSuccessStatusCode();
    }
}
