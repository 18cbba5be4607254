using System.Collections.Frozen;

namespace PolicyLens.Extraction.Citations;

/// <summary>What kind of part of a text of law or guidance a pinpoint names.</summary>
internal enum PinpointUnit
{
    Section,
    Subsection,
    Regulation,
    Rule,
    Article,
    Paragraph,
    Schedule,
    Part,
    Chapter,
    Volume,
    Annex,
    Appendix,
    Recital,
    Standard,
}

/// <summary>The words for the parts of a text, as they are read and as they are written.</summary>
internal static class PinpointUnits
{
    private static readonly FrozenDictionary<string, PinpointUnit> ByBeginning = new Dictionary<string, PinpointUnit>(StringComparer.Ordinal)
    {
        ["s"] = PinpointUnit.Section,
        ["ss"] = PinpointUnit.Section,
        ["sec"] = PinpointUnit.Section,
        ["sub"] = PinpointUnit.Subsection,
        ["reg"] = PinpointUnit.Regulation,
        ["r"] = PinpointUnit.Rule,
        ["rr"] = PinpointUnit.Rule,
        ["rul"] = PinpointUnit.Rule,
        ["art"] = PinpointUnit.Article,
        ["par"] = PinpointUnit.Paragraph,
        ["sch"] = PinpointUnit.Schedule,
        ["pt"] = PinpointUnit.Part,
        ["pts"] = PinpointUnit.Part,
        ["ch"] = PinpointUnit.Chapter,
        ["cha"] = PinpointUnit.Chapter,
        ["vol"] = PinpointUnit.Volume,
        ["ann"] = PinpointUnit.Annex,
        ["app"] = PinpointUnit.Appendix,
        ["rec"] = PinpointUnit.Recital,
        ["sta"] = PinpointUnit.Standard,
    }.ToFrozenDictionary();

    /// <summary>The unit of a word as a text has it: <c>s</c>, <c>Sections</c>, <c>para</c>.</summary>
    public static PinpointUnit Of(string word)
    {
        var folded = word.Trim(' ', '.').ToLowerInvariant();
        // "Part" and "paragraph" begin alike.
        return folded is "part" or "parts" ? PinpointUnit.Part : ByBeginning[folded.Length <= 3 ? folded : folded[..3]];
    }

    /// <summary>The usual word: "section", "Articles".</summary>
    public static string Word(PinpointUnit unit, bool plural) => (unit, plural) switch
    {
        (PinpointUnit.Annex, true) => "Annexes",
        (PinpointUnit.Appendix, true) => "Appendices",
        (PinpointUnit.Section or PinpointUnit.Subsection or PinpointUnit.Regulation or PinpointUnit.Rule or PinpointUnit.Paragraph or PinpointUnit.Recital, _) =>
            unit.ToString().ToLowerInvariant() + (plural ? "s" : ""),
        _ => unit + (plural ? "s" : ""),
    };

    /// <summary>How deep in a text a unit lies: what lies deeper stands in what does not.</summary>
    public static int Depth(PinpointUnit unit) => unit switch
    {
        PinpointUnit.Volume => 0,
        PinpointUnit.Schedule or PinpointUnit.Annex or PinpointUnit.Appendix => 1,
        PinpointUnit.Part => 2,
        PinpointUnit.Chapter => 3,
        PinpointUnit.Subsection => 5,
        PinpointUnit.Paragraph => 6,
        _ => 4,
    };
}
