using System;
using System.Collections.Generic;
using System.Net;

namespace RestSharp;

public enum Method
{
    GET,
    POST,
    PUT,
    DELETE,
    HEAD,
    OPTIONS,
    PATCH,
    MERGE,
    COPY,
}

public enum DataFormat
{
    Json,
    Xml,
    None,
}

public enum ParameterType
{
    Cookie,
    GetOrPost,
    UrlSegment,
    HttpHeader,
    RequestBody,
    QueryString,
}

public enum ResponseStatus
{
    None,
    Completed,
    Error,
    TimedOut,
    Aborted,
}

public class Parameter
{
    public string? Name { get; set; }

    public object? Value { get; set; }

    public ParameterType Type { get; set; }
}

public interface IRestRequest
{
    Method Method { get; set; }

    string Resource { get; set; }

    DataFormat RequestFormat { get; set; }

    int Timeout { get; set; }

    IRestRequest AddHeader(string name, string value);

    IRestRequest AddJsonBody(object obj);

    IRestRequest AddParameter(string name, object value);

    IRestRequest AddParameter(string name, object value, ParameterType type);

    IRestRequest AddQueryParameter(string name, string value);

    IRestRequest AddUrlSegment(string name, string value);
}

public class RestRequest : IRestRequest
{
    public RestRequest()
    {
    }

    public RestRequest(Method method)
    {
    }

    public RestRequest(string resource)
    {
    }

    public RestRequest(string resource, Method method)
    {
    }

    public RestRequest(string resource, DataFormat dataFormat)
    {
    }

    public RestRequest(string resource, Method method, DataFormat dataFormat)
    {
    }

    public RestRequest(Uri resource)
    {
    }

    public RestRequest(Uri resource, Method method)
    {
    }

    public Method Method { get; set; }

    public string Resource { get; set; } = "";

    public DataFormat RequestFormat { get; set; }

    public int Timeout { get; set; }

    public IRestRequest AddHeader(string name, string value) => this;

    public IRestRequest AddJsonBody(object obj) => this;

    public IRestRequest AddParameter(string name, object value) => this;

    public IRestRequest AddParameter(string name, object value, ParameterType type) => this;

    public IRestRequest AddQueryParameter(string name, string value) => this;

    public IRestRequest AddUrlSegment(string name, string value) => this;
}

public interface IRestResponse
{
    IRestRequest Request { get; set; }

    string ContentType { get; set; }

    long ContentLength { get; set; }

    string ContentEncoding { get; set; }

    string Content { get; set; }

    HttpStatusCode StatusCode { get; set; }

    bool IsSuccessful { get; }

    string StatusDescription { get; set; }

    byte[] RawBytes { get; set; }

    Uri ResponseUri { get; set; }

    string Server { get; set; }

    IList<object> Cookies { get; }

    IList<Parameter> Headers { get; }

    ResponseStatus ResponseStatus { get; set; }

    string ErrorMessage { get; set; }

    Exception ErrorException { get; set; }

    Version ProtocolVersion { get; set; }
}

public interface IRestResponse<T> : IRestResponse
{
    T Data { get; set; }
}
