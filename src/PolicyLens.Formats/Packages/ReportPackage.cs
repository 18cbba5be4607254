using System.IO.Compression;
using System.Xml;
using PolicyLens.Reporting;

namespace PolicyLens.Formats.Packages;

/// <summary>Opens the package of a report that is read back. Whatever it holds, it is read within bounds or not at all.</summary>
internal static class ReportPackage
{
    /// <summary>What a reader makes of the package; null where it is no package, is damaged or would unpack to too much.</summary>
    public static WrittenReport? Read(ReadOnlyMemory<byte> bytes, Func<ZipArchive, WrittenReport?> read)
    {
        try
        {
            using var zip = new ZipArchive(PackageBounds.Stream(bytes), ZipArchiveMode.Read);
            return PackageBounds.Refusal(zip, bytes.Length) is null ? read(zip) : null;
        }
        catch (Exception error) when (error is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A part, to be read from its start; nothing outside it is looked up.</summary>
    public static XmlReader Xml(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PackageBounds.MaximumUnpacked,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
