using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>
/// Puts the parts of a .docx file together. The same specimen gives the same bytes on every run:
/// relationship ids are given, not drawn, and dates are fixed.
/// </summary>
internal static class WordPackage
{
    /// <summary>The whole .docx file of one specimen.</summary>
    public static byte[] Write(ISpecimen specimen)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            var properties = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(properties, "rId2");
            CoreProperties.Write(properties, specimen.Title);

            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = StyleSheet.Create();
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = NumberingScheme.Create();
            main.AddNewPart<DocumentSettingsPart>("rId3").Settings = new Settings(
                new Compatibility(new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }),
                new ThemeFontLanguages { Val = StyleSheet.Language });

            var body = new DocumentBody();
            specimen.Compose(body);
            main.Document = new Document(body.Close(PageFurniture.AddTo(main, specimen.RunningTitle)));
        }

        return StableArchive.Rewrite(stream.ToArray());
    }

    /// <summary>What the Open XML validator has against a file; empty for a valid one.</summary>
    public static IReadOnlyList<string> Faults(byte[] document)
    {
        using var stream = new MemoryStream(document, writable: false);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        return
        [
            .. new OpenXmlValidator(FileFormatVersions.Microsoft365)
                .Validate(package)
                .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"),
        ];
    }
}
