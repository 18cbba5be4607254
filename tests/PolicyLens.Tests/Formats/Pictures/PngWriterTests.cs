using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PolicyLens.Formats.Pictures;
using PolicyLens.Reporting.Figures;
using Xunit;

namespace PolicyLens.Tests.Formats.Pictures;

/// <summary>Pictures, read back by the format's own words.</summary>
public sealed class PngWriterTests
{
    [Fact]
    public void A_picture_has_its_size_its_chunks_and_its_colours()
    {
        var (width, height, dots) = Read(PngWriter.Write(Canvas.Of(Figure(20, 10, new FigureBox(10, 0, 10, 10, 1)))));

        Assert.Equal((60, 30), (width, height));
        Assert.Equal(FigureColour.White, At(dots, width, 5, 5));
        Assert.Equal(FigureColour.OfShade(1), At(dots, width, 45, 15));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("A")]
    [InlineData("é")]
    [InlineData("ß")]
    [InlineData("\U0001F600")]
    public void A_letter_leaves_ink(string letter)
    {
        var (_, _, dots) = Read(PngWriter.Write(Canvas.Of(Figure(20, 20, new FigureText(5, 15, letter, 10)))));

        Assert.Contains(dots.Chunk(3), dot => dot[0] < 64);
    }

    [Fact]
    public void Digits_differ_from_one_another() =>
        Assert.Equal(10, Enumerable.Range(0, 10).Select(digit => Convert.ToHexString(Canvas.Of(Figure(10, 12, new FigureText(1, 10, $"{digit}", 10))).Dots)).Distinct().Count());

    [Fact]
    public void Words_have_the_width_that_is_said()
    {
        Assert.Equal(0, StrokeFont.WidthOf("", 9));
        Assert.True(StrokeFont.WidthOf("Central Bedfordshire", 9) < 150);
        Assert.Equal(StrokeFont.WidthOf("Llŷn", 9), StrokeFont.WidthOf("Llyn", 9));
    }

    [Fact]
    public void What_lies_outside_is_cut_and_a_huge_figure_is_drawn_small()
    {
        var (width, height, _) = Read(PngWriter.Write(Canvas.Of(Figure(100_000, 10, new FigureBox(-1e12, double.NaN, 1e13, 5, double.NaN), new FigureLine(-1e9, 0, 1e9, 5, 1), new FigureText(-50, 5, "ab\r\n\tc", 1e3)))));

        Assert.InRange(width, 1, 4000);
        Assert.InRange(height, 1, 4000);
    }

    [Fact]
    public void A_thin_line_is_where_it_belongs()
    {
        var (width, _, dots) = Read(PngWriter.Write(Canvas.Of(Figure(10, 10, new FigureLine(0, 5, 10, 5, 1)))));

        Assert.NotEqual(FigureColour.White, At(dots, width, 15, 15));
        Assert.Equal(FigureColour.White, At(dots, width, 15, 10));
    }

    private static ReportFigure Figure(double width, double height, params FigureShape[] shapes) =>
        new() { Title = "", Description = "", Width = width, Height = height, Shapes = [.. shapes] };

    private static FigureColour At(byte[] dots, int width, int x, int y) => ((y * width) + x) * 3 is var at ? new(dots[at], dots[at + 1], dots[at + 2]) : default;

    private static (int Width, int Height, byte[] Dots) Read(byte[] file)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(file.AsSpan(0, 8)));
        var (width, height, packed, names) = (0, 0, new MemoryStream(), new List<string>());
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var name = Encoding.ASCII.GetString(file, at + 4, 4);
            var content = file.AsSpan(at + 8, length);
            Assert.Equal(Checksum(file.AsSpan(at + 4, length + 4)), BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)));
            names.Add(name);
            if (name == "IHDR")
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                Assert.Equal("0802000000", Convert.ToHexString(content[8..]));
            }
            else if (name == "IDAT")
            {
                packed.Write(content);
            }

            at += length + 12;
        }

        Assert.Equal(["IHDR", "IDAT", "IEND"], names);
        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        Assert.Equal(height * ((width * 3) + 1), rows.Length);
        return (width, height, [.. rows.ToArray().Chunk((width * 3) + 1).SelectMany(row => row.Skip(1))]);
    }

    /// <summary>CRC-32 bit by bit, as the standard's appendix defines it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
            }
        }

        return ~sum;
    }
}
