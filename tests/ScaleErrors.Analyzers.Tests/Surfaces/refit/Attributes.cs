// Refit 8: the public surface that clients are written with. Only signatures.
using System;
using System.Net.Http;

namespace Refit;

public abstract class HttpMethodAttribute(string path) : Attribute
{
    public abstract HttpMethod Method { get; }

    public virtual string Path { get; protected set; } = path;
}

[AttributeUsage(AttributeTargets.Method)]
public class GetAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class PostAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class PutAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class DeleteAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class PatchAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class OptionsAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class HeadAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => throw null!;
}

[AttributeUsage(AttributeTargets.Method)]
public class MultipartAttribute(string boundaryText = "----MyGreatBoundary") : Attribute
{
    public string BoundaryText { get; private set; } = boundaryText;
}

public enum BodySerializationMethod
{
    Default,
    UrlEncoded = 2,
    Serialized,
}

[AttributeUsage(AttributeTargets.Parameter)]
public class BodyAttribute : Attribute
{
    public BodyAttribute(BodySerializationMethod serializationMethod = BodySerializationMethod.Default) => SerializationMethod = serializationMethod;

    public BodySerializationMethod SerializationMethod { get; }
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public class AliasAsAttribute(string name) : Attribute
{
    public string Name { get; protected set; } = name;
}

[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
public class HeadersAttribute(params string[] headers) : Attribute
{
    public string[] Headers { get; } = headers;
}

[AttributeUsage(AttributeTargets.Parameter)]
public class HeaderAttribute(string header) : Attribute
{
    public string Header { get; } = header;
}

[AttributeUsage(AttributeTargets.Parameter)]
public class AuthorizeAttribute(string scheme = "Bearer") : Attribute
{
    public string Scheme { get; } = scheme;
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public class QueryAttribute : Attribute
{
}
