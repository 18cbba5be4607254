using PolicyLens.Comparison.Tracked;

namespace PolicyLens.Formats.WordRedline;

/// <summary>
/// The styles of a redline, with Word's own names, so that the accepted document is one to go on working in. Sizes are in half
/// points, lengths in twentieths of a point.
/// </summary>
internal static class RedlineStyles
{
    public const string Title = "Title";
    public const string Paragraph = "BodyText";
    public const string Item = "ListParagraph";
    public const string Table = "TableGrid";
    public const string Cell = "TableText";
    public const string HeaderCell = "TableHeading";
    public const string Link = "Hyperlink";

    private const string Dark = "1F3347";

    public static string Heading(int level) => $"Heading{level}";

    public static string Of(LineStyle style) => style.Kind switch
    {
        LineKind.Title => Title,
        LineKind.Heading => Heading(style.Level),
        LineKind.Item => Item,
        _ => Paragraph,
    };

    public static string Xml { get; } =
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:docDefaults>
            <w:rPrDefault>
              <w:rPr>
                <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>
                <w:sz w:val="22"/>
                <w:szCs w:val="22"/>
                <w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>
              </w:rPr>
            </w:rPrDefault>
            <w:pPrDefault>
              <w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/></w:pPr>
            </w:pPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
          <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
            <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>
          </w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal">
            <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>
            <w:tblPr>
              <w:tblInd w:w="0" w:type="dxa"/>
              <w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>
            </w:tblPr>
          </w:style>
          <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
          <w:style w:type="paragraph" w:styleId="{Title}">
            <w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="{Paragraph}"/><w:uiPriority w:val="10"/><w:qFormat/>
            <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr>
          </w:style>
          {string.Concat(Enumerable.Range(1, LineStyle.DeepestLevel).Select(HeadingStyle))}
          <w:style w:type="paragraph" w:styleId="{Paragraph}">
            <w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="1"/><w:qFormat/>
            <w:pPr><w:spacing w:before="120" w:after="120"/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="{Item}">
            <w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="34"/><w:qFormat/>
            <w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{Cell}">
            <w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/>
            <w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr>
            <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="{HeaderCell}">
            <w:name w:val="Table Heading"/><w:basedOn w:val="{Cell}"/><w:qFormat/>
            <w:pPr><w:keepNext/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/></w:rPr>
          </w:style>
          <w:style w:type="character" w:styleId="{Link}">
            <w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/>
            <w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr>
          </w:style>
          <w:style w:type="table" w:styleId="{Table}">
            <w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>
            <w:tblPr>
              <w:tblBorders>
                <w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>
                <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/>
              </w:tblBorders>
            </w:tblPr>
          </w:style>
        </w:styles>
        """;

    private static string HeadingStyle(int level)
    {
        var size = level switch { 1 => 32, 2 => 27, 3 => 24, _ => 22 };
        return $"""
            <w:style w:type="paragraph" w:styleId="{Heading(level)}">
              <w:name w:val="heading {level}"/><w:basedOn w:val="Normal"/><w:next w:val="{Paragraph}"/><w:uiPriority w:val="9"/><w:qFormat/>
              <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{(level == 1 ? 320 : 240)}" w:after="100"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>
              <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>
            </w:style>

            """;
    }
}
