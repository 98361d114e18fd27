using System.Text.Json.Serialization;

namespace TaskClient;

/// <summary>What Scale is asked to annotate. The unique_id lets a request that may have failed in transit be sent again.</summary>
internal sealed record AnnotationTask(
    [property: JsonPropertyName("project")] string Project,
    [property: JsonPropertyName("attachment")] string Attachment,
    [property: JsonPropertyName("unique_id")] string UniqueId);
