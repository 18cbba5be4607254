using System.Security.Cryptography;
using PolicyLens.Model;

namespace PolicyLens.Reading;

/// <summary>The bytes of one document and the name it came by. Nothing here touches the file system.</summary>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The largest file that is read, in bytes: far above any policy chapter, below what could hurt.</summary>
    public const long MaximumBytes = 64 * 1024 * 1024;

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
    };
}
