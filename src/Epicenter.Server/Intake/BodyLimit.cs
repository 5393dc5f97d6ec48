using Microsoft.AspNetCore.Http.Metadata;

namespace Epicenter.Server.Intake;

/// <summary>The most that an endpoint reads of a body; beyond it the answer is 413.</summary>
internal sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize { get; } = bytes;
}
