using System.Security.Cryptography;
using PolicyLens.Model;

namespace PolicyLens.Reading;

/// <summary>The bytes of one document and the name it came by. Nothing here touches the file system.</summary>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest file that is read, in bytes: far above any policy chapter, below what could hurt.</summary>
    public const long MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The encoding that came with the file from outside it, as in the header of a web answer; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>The media type that came with the file, such as <c>application/pdf</c>; null where none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>The address that it was fetched from; null for a file that was given.</summary>
    public string? Address { get; init; }

    /// <summary>When it was fetched; null for a file that was given.</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>The name's ending in lower case with its dot, or an empty text.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    public SourceInfo Describe(string format, string? encoding) => new()
    {
        Name = Name,
        Format = format,
        Sha256 = Sha256(),
        Bytes = Bytes.Length,
        Encoding = encoding,
        Address = Address,
        Fetched = Fetched,
    };
}
