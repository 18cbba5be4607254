using System.Text.Json.Serialization;
using PolicyLens.Comparison;
using PolicyLens.Model;

namespace PolicyLens.Reporting;

/// <summary>What words of a report rest on: a place in an edition and what stands there, so that anybody can look whether it does.</summary>
/// <param name="Edition">The edition's id; the file's name where the report was made from files without a library.</param>
/// <param name="Sha256">SHA-256 of the file that the edition was read from, in lower-case hexadecimal: it says which bytes are meant, whatever they are called.</param>
public sealed record ReportClaim(string Edition, string Sha256)
{
    /// <summary>Where the quote stands; null for the chapter's title, for a text of the page around it, and for a claim on the edition as a whole.</summary>
    public string? Anchor { get; init; }

    /// <summary>Which sentence of the passage it is, from 1; null for the whole passage or a part of it.</summary>
    public int? Sentence { get; init; }

    /// <summary>The words at the anchor, exactly as they stand there; null where the report says only that there is such a place.</summary>
    public string? Quote { get; init; }

    /// <summary>Whether the report shows the quote word for word; otherwise what it shows was drawn from the quote.</summary>
    [JsonPropertyName("shown")]
    public bool IsShown { get; init; }

    /// <summary>The claim that words stand at a place and are shown.</summary>
    public static ReportClaim Shown(NamedEdition edition, Anchor? anchor, string quote, int? sentence = null) =>
        On(edition, anchor) with { Sentence = sentence, Quote = quote, IsShown = true };

    /// <summary>The claim that what is shown was drawn from words at a place.</summary>
    /// <param name="quote">Null where it rests on the place alone.</param>
    public static ReportClaim Drawn(NamedEdition edition, Anchor? anchor, string? quote, int? sentence = null) =>
        On(edition, anchor) with { Sentence = sentence, Quote = quote };

    /// <summary>The claim that what is shown is of this edition.</summary>
    public static ReportClaim On(NamedEdition edition, Anchor? anchor = null) => new(edition.Name, edition.Edition.Source.Sha256) { Anchor = anchor?.Value };
}
