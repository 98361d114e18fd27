using System;
using System.Net.Http;

namespace Cases.Endpoints.Parts;

internal static class Routes
{
    public const string Root = "https://api.scale.com/v1/";
    public static readonly string Tasks = Root + "tasks";
    public static readonly string Other = "https://api.other.example/";
}

internal sealed partial class Client
{
    public Client(HttpClient http)
    {
        _http = http;
        http.BaseAddress = new Uri(Routes.Root);
    }

    private static HttpClient Fresh => new() { BaseAddress = new(Routes.Root) };

    public void Open()
    {
        _late = new HttpClient();
        _late.BaseAddress = new(Routes.Root);
    }
}

internal sealed partial class Primary
{
    public void Configure() => http.BaseAddress = new Uri(Routes.Root);
}

internal abstract class Base
{
    protected readonly HttpClient Late = new();

    protected Base(HttpClient http)
    {
        Http = http;
        http.BaseAddress = new Uri(Routes.Root);
    }

    protected HttpClient Http { get; }

    protected HttpClient Unset { get; } = new();
}

internal abstract class BaseClient : HttpClient
{
    protected BaseClient() => this.BaseAddress = new Uri(Routes.Root);
}
