using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Specimens;

/// <summary>Runs of text and of fields.</summary>
internal static class TextRun
{
    /// <summary>One run; line breaks in the source text become single spaces.</summary>
    public static Run Of(string text) =>
        new(new Text(text.ReplaceLineEndings(" ")) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>One run in bold, of a size given in half-points.</summary>
    public static Run Bold(string text, int halfPoints)
    {
        var run = Of(text);
        run.RunProperties = new RunProperties(new Bold(), new FontSize { Val = halfPoints.ToString() });
        return run;
    }

    /// <summary>A tab.</summary>
    public static Run Tab() => new(new TabChar());

    /// <summary>A field with the result that Word last worked out for it.</summary>
    public static Run[] Field(string instruction, string result) =>
        [.. FieldStart(instruction), Of(result), FieldEnd()];

    /// <summary>The opening of a field whose result runs over several paragraphs.</summary>
    public static Run[] FieldStart(string instruction) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(new FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];

    /// <summary>The close of such a field.</summary>
    public static Run FieldEnd() => new(new FieldChar { FieldCharType = FieldCharValues.End });
}
