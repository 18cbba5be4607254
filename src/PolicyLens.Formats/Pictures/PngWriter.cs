using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PolicyLens.Formats.Pictures;

/// <summary>Writes a canvas as a PNG file: eight bits a colour, no transparency (W3C, "Portable Network Graphics", third edition).</summary>
internal static class PngWriter
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Remainder)];

    public static byte[] Write(Canvas canvas)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, canvas.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), canvas.Height);
        header[8] = 8;
        header[9] = 2;
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Compressed(canvas));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Each row after a byte that says how it was filtered: not at all.</summary>
    private static byte[] Compressed(Canvas canvas)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = canvas.Width * 3;
            for (var y = 0; y < canvas.Height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(canvas.Dots.Slice(y * row, row));
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, ReadOnlySpan<byte> content)
    {
        var whole = new byte[content.Length + 4];
        Encoding.ASCII.GetBytes(type, whole);
        content.CopyTo(whole.AsSpan(4));
        Number(file, (uint)content.Length);
        file.Write(whole);
        Number(file, Checksum(whole));
    }

    private static void Number(MemoryStream file, uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        file.Write(bytes);
    }

    /// <summary>CRC-32 as ISO 3309 has it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum = Table[(byte)(sum ^ each)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Remainder(int number)
    {
        var rest = (uint)number;
        for (var bit = 0; bit < 8; bit++)
        {
            rest = (rest & 1) == 0 ? rest >> 1 : 0xEDB88320 ^ (rest >> 1);
        }

        return rest;
    }
}
