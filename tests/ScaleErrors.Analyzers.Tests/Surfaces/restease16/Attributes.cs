// RestEase 1.6 and RestEase.HttpClientFactory: the public surface that clients are written with. Only signatures.
using System;
using System.Net.Http;

namespace RestEase;

public abstract class RequestAttributeBase : Attribute
{
    internal RequestAttributeBase()
    {
    }

    public HttpMethod Method => throw null!;

    public string? Path { get; set; }
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class RequestAttribute : RequestAttributeBase
{
    public RequestAttribute(string httpMethod) => throw null!;

    public RequestAttribute(string httpMethod, string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class DeleteAttribute : RequestAttributeBase
{
    public DeleteAttribute() => throw null!;

    public DeleteAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class GetAttribute : RequestAttributeBase
{
    public GetAttribute() => throw null!;

    public GetAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class HeadAttribute : RequestAttributeBase
{
    public HeadAttribute() => throw null!;

    public HeadAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class OptionsAttribute : RequestAttributeBase
{
    public OptionsAttribute() => throw null!;

    public OptionsAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class PatchAttribute : RequestAttributeBase
{
    public PatchAttribute() => throw null!;

    public PatchAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class PostAttribute : RequestAttributeBase
{
    public PostAttribute() => throw null!;

    public PostAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class PutAttribute : RequestAttributeBase
{
    public PutAttribute() => throw null!;

    public PutAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class TraceAttribute : RequestAttributeBase
{
    public TraceAttribute() => throw null!;

    public TraceAttribute(string path) => throw null!;
}

[AttributeUsage(AttributeTargets.Interface, Inherited = true, AllowMultiple = false)]
public sealed class BaseAddressAttribute(string baseAddress) : Attribute
{
    public string BaseAddress { get; } = baseAddress;
}

[AttributeUsage(AttributeTargets.Interface, Inherited = true, AllowMultiple = false)]
public sealed class BasePathAttribute(string basePath) : Attribute
{
    public string BasePath { get; } = basePath;
}

[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method, Inherited = true, AllowMultiple = false)]
public sealed class AllowAnyStatusCodeAttribute : Attribute
{
    public AllowAnyStatusCodeAttribute() => throw null!;

    public AllowAnyStatusCodeAttribute(bool allowAnyStatusCode) => throw null!;

    public bool AllowAnyStatusCode { get; set; }
}

[AttributeUsage(AttributeTargets.Parameter, Inherited = false, AllowMultiple = false)]
public sealed class BodyAttribute : Attribute
{
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false, AllowMultiple = false)]
public sealed class PathAttribute : Attribute
{
    public PathAttribute() => throw null!;

    public PathAttribute(string name) => throw null!;

    public bool UrlEncode { get; set; } = true;
}

[AttributeUsage(AttributeTargets.Parameter, Inherited = false, AllowMultiple = false)]
public sealed class QueryAttribute : Attribute
{
    public QueryAttribute() => throw null!;

    public QueryAttribute(string? name) => throw null!;
}

[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Property, AllowMultiple = true)]
public sealed class HeaderAttribute : Attribute
{
    public HeaderAttribute(string name) => throw null!;

    public HeaderAttribute(string name, string? value) => throw null!;
}
