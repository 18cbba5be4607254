using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyLens.Formats.WordReport;

/// <summary>The runs that frame a field and its last known result.</summary>
internal static class ComplexField
{
    /// <summary>The runs before the result.</summary>
    public static IEnumerable<OpenXmlElement> Begin(string instruction) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(instruction) { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
    ];

    /// <summary>The run after the result.</summary>
    public static Run End() => new(new FieldChar { FieldCharType = FieldCharValues.End });

    public static IEnumerable<OpenXmlElement> WithResult(string instruction, Run result) =>
        [.. Begin(instruction), result, End()];
}
