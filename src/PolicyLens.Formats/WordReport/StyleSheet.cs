namespace PolicyLens.Formats.WordReport;

/// <summary>
/// The styles of the document, in Word's own words. Sizes are in half points, lengths in twentieths of a point.
/// </summary>
/// <remarks>
/// Space stands before and after a paragraph in equal parts; Word takes the greater of two that meet, so a
/// paragraph keeps its distance from a table too. Every colour of text has a contrast of 7:1 or more with what is
/// behind it. Inserted and deleted words differ by a line, not only by colour.
/// </remarks>
internal static class StyleSheet
{
    private const string Dark = "1F3347";
    private const string Grey = "4A4A4A";
    private const string Rule = "8A9BA8";
    private const string Shade = "DCE4EB";

    public static string Xml(PageLayout page) =>
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
              <w:pPr>
                <w:widowControl/>
                <w:spacing w:before="0" w:after="0" w:line="264" w:lineRule="auto"/>
              </w:pPr>
            </w:pPrDefault>
          </w:docDefaults>

          <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
            <w:name w:val="Normal"/>
            <w:qFormat/>
          </w:style>
          <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
            <w:name w:val="Default Paragraph Font"/>
            <w:uiPriority w:val="1"/>
            <w:semiHidden/>
            <w:unhideWhenUsed/>
          </w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal">
            <w:name w:val="Normal Table"/>
            <w:uiPriority w:val="99"/>
            <w:semiHidden/>
            <w:unhideWhenUsed/>
            <w:tblPr>
              <w:tblInd w:w="0" w:type="dxa"/>
              <w:tblCellMar>
                <w:top w:w="0" w:type="dxa"/>
                <w:left w:w="108" w:type="dxa"/>
                <w:bottom w:w="0" w:type="dxa"/>
                <w:right w:w="108" w:type="dxa"/>
              </w:tblCellMar>
            </w:tblPr>
          </w:style>
          <w:style w:type="numbering" w:default="1" w:styleId="NoList">
            <w:name w:val="No List"/>
            <w:uiPriority w:val="99"/>
            <w:semiHidden/>
            <w:unhideWhenUsed/>
          </w:style>

          <w:style w:type="paragraph" w:styleId="Title">
            <w:name w:val="Title"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="Subtitle"/>
            <w:uiPriority w:val="10"/>
            <w:qFormat/>
            <w:pPr>
              <w:keepNext/>
              <w:keepLines/>
              <w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/>
            </w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/><w:sz w:val="48"/><w:szCs w:val="48"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Subtitle">
            <w:name w:val="Subtitle"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="BodyText"/>
            <w:uiPriority w:val="11"/>
            <w:qFormat/>
            <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="60" w:after="60"/></w:pPr>
            <w:rPr><w:color w:val="{Grey}"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Date">
            <w:name w:val="Date"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="BodyText"/>
            <w:uiPriority w:val="99"/>
            <w:pPr><w:spacing w:before="60" w:after="240"/></w:pPr>
            <w:rPr><w:color w:val="{Grey}"/></w:rPr>
          </w:style>

          {Heading(1, 32, before: 360, after: 120)}
          {Heading(2, 26, before: 280, after: 100)}
          {Heading(3, 23, before: 220, after: 80)}

          <w:style w:type="paragraph" w:styleId="BodyText">
            <w:name w:val="Body Text"/>
            <w:basedOn w:val="Normal"/>
            <w:uiPriority w:val="1"/>
            <w:qFormat/>
            <w:pPr><w:spacing w:before="140" w:after="140"/><w:ind w:right="{page.BodyRightIndent}"/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Quote">
            <w:name w:val="Quote"/>
            <w:basedOn w:val="BodyText"/>
            <w:uiPriority w:val="29"/>
            <w:qFormat/>
            <w:pPr>
              <w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{Rule}"/></w:pBdr>
              <w:ind w:left="454" w:right="{page.BodyRightIndent}"/>
            </w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="Source">
            <w:name w:val="Source"/>
            <w:basedOn w:val="BodyText"/>
            <w:next w:val="BodyText"/>
            <w:qFormat/>
            <w:pPr>
              <w:spacing w:before="60" w:after="200"/>
              <w:ind w:left="454" w:right="{page.BodyRightIndent}"/>
            </w:pPr>
            <w:rPr><w:color w:val="{Grey}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="Note">
            <w:name w:val="Note"/>
            <w:basedOn w:val="BodyText"/>
            <w:next w:val="BodyText"/>
            <w:qFormat/>
            <w:pPr>
              <w:pBdr>
                <w:top w:val="single" w:sz="4" w:space="4" w:color="{Rule}"/>
                <w:left w:val="single" w:sz="4" w:space="6" w:color="{Rule}"/>
                <w:bottom w:val="single" w:sz="4" w:space="4" w:color="{Rule}"/>
                <w:right w:val="single" w:sz="4" w:space="6" w:color="{Rule}"/>
              </w:pBdr>
              <w:shd w:val="clear" w:color="auto" w:fill="F3F6F8"/>
              <w:spacing w:before="220" w:after="220"/>
              <w:ind w:left="142" w:right="{page.BodyRightIndent + 142}"/>
            </w:pPr>
            <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Caption">
            <w:name w:val="caption"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/>
            <w:uiPriority w:val="35"/>
            <w:qFormat/>
            <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>

          <w:style w:type="paragraph" w:styleId="TOCHeading">
            <w:name w:val="TOC Heading"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/>
            <w:uiPriority w:val="39"/>
            <w:qFormat/>
            <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="TOC1">
            <w:name w:val="toc 1"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/>
            <w:uiPriority w:val="39"/>
            <w:pPr><w:spacing w:before="80" w:after="40"/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="TOC2">
            <w:name w:val="toc 2"/>
            <w:basedOn w:val="Normal"/>
            <w:next w:val="Normal"/>
            <w:uiPriority w:val="39"/>
            <w:pPr><w:spacing w:before="20" w:after="20"/><w:ind w:left="340"/></w:pPr>
            <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Header">
            <w:name w:val="header"/>
            <w:basedOn w:val="Normal"/>
            <w:uiPriority w:val="99"/>
            <w:rPr><w:color w:val="{Grey}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Footer">
            <w:name w:val="footer"/>
            <w:basedOn w:val="Normal"/>
            <w:uiPriority w:val="99"/>
            <w:pPr>
              <w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{Rule}"/></w:pBdr>
              <w:tabs><w:tab w:val="right" w:pos="{page.TextWidth}"/></w:tabs>
            </w:pPr>
            <w:rPr><w:color w:val="{Grey}"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>
          </w:style>

          <w:style w:type="character" w:styleId="Hyperlink">
            <w:name w:val="Hyperlink"/>
            <w:uiPriority w:val="99"/>
            <w:rPr><w:color w:val="0B4C8C"/><w:u w:val="single"/></w:rPr>
          </w:style>
          <w:style w:type="character" w:styleId="Strong">
            <w:name w:val="Strong"/>
            <w:uiPriority w:val="22"/>
            <w:qFormat/>
            <w:rPr><w:b/><w:bCs/></w:rPr>
          </w:style>
          <w:style w:type="character" w:styleId="Emphasis">
            <w:name w:val="Emphasis"/>
            <w:uiPriority w:val="20"/>
            <w:qFormat/>
            <w:rPr><w:i/><w:iCs/></w:rPr>
          </w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="Inserted">
            <w:name w:val="Inserted"/>
            <w:qFormat/>
            <w:rPr><w:color w:val="14532D"/><w:u w:val="double"/></w:rPr>
          </w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="Deleted">
            <w:name w:val="Deleted"/>
            <w:qFormat/>
            <w:rPr><w:strike/><w:color w:val="8B1A1A"/></w:rPr>
          </w:style>

          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText">
            <w:name w:val="Table Text"/>
            <w:basedOn w:val="Normal"/>
            <w:qFormat/>
            <w:pPr><w:spacing w:before="30" w:after="30" w:line="252" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeading">
            <w:name w:val="Table Heading"/>
            <w:basedOn w:val="TableText"/>
            <w:qFormat/>
            <w:pPr><w:keepNext/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableQuote">
            <w:name w:val="Table Quote"/>
            <w:basedOn w:val="TableText"/>
            <w:qFormat/>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableSource">
            <w:name w:val="Table Source"/>
            <w:basedOn w:val="TableText"/>
            <w:qFormat/>
            <w:rPr><w:color w:val="{Grey}"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNote">
            <w:name w:val="Table Note"/>
            <w:basedOn w:val="TableText"/>
            <w:qFormat/>
            <w:rPr><w:i/><w:iCs/><w:color w:val="{Grey}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">
            <w:name w:val="Report Table"/>
            <w:basedOn w:val="TableNormal"/>
            <w:uiPriority w:val="39"/>
            <w:tblPr>
              <w:tblBorders>
                <w:top w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/>
                <w:left w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/>
                <w:bottom w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/>
                <w:right w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/>
                <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/>
                <w:insideV w:val="single" w:sz="4" w:space="0" w:color="{Rule}"/>
              </w:tblBorders>
              <w:tblCellMar>
                <w:top w:w="28" w:type="dxa"/>
                <w:left w:w="96" w:type="dxa"/>
                <w:bottom w:w="28" w:type="dxa"/>
                <w:right w:w="96" w:type="dxa"/>
              </w:tblCellMar>
            </w:tblPr>
            <w:tblStylePr w:type="firstRow">
              <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{Shade}"/><w:vAlign w:val="bottom"/></w:tcPr>
            </w:tblStylePr>
          </w:style>
        </w:styles>
        """;

    private static string Heading(int level, int size, int before, int after) =>
        $"""
        <w:style w:type="paragraph" w:styleId="{StyleId.Heading(level)}">
          <w:name w:val="heading {level}"/>
          <w:basedOn w:val="Normal"/>
          <w:next w:val="BodyText"/>
          <w:uiPriority w:val="9"/>
          <w:qFormat/>
          <w:pPr>
            <w:keepNext/>
            <w:keepLines/>
            <w:spacing w:before="{before}" w:after="{after}" w:line="240" w:lineRule="auto"/>
            <w:outlineLvl w:val="{level - 1}"/>
          </w:pPr>
          <w:rPr><w:b/><w:bCs/><w:color w:val="{Dark}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>
        </w:style>
        """;
}
