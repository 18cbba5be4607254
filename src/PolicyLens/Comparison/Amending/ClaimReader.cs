using PolicyLens.Catalogue;
using PolicyLens.Extraction.Dating;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Comparison.Amending;

/// <summary>
/// Reads what the amendment notes of an edition claim: notes in running text, boxes, and rows of a record of amendments. A note may
/// make several claims; that the chapter "was updated" is none beside one that says what was. For any number of threads at once.
/// </summary>
public sealed class ClaimReader(Catalogues catalogues)
{
    /// <summary>A section's heading has no more words than this when a note names it.</summary>
    private const int LongestHeading = 12;

    /// <summary>Notes that claim more than this are not read to their end: each claim is held against the whole chapter.</summary>
    private const int Most = 300;

    private readonly AmendingCatalogue catalogue = catalogues.Amending;

    /// <summary>The claims of the notes that the edition before does not have.</summary>
    /// <param name="since">The edition before; null where there is none, and every note counts.</param>
    public NoteReading Read(Edition edition, Edition? since)
    {
        var notes = NoteFinder.Of(edition, since);
        var headings = Headings(edition, since);
        var citations = edition.Findings.Citations.ToLookup(citation => citation.Anchor);
        var claims = notes.SelectMany(note => Read(note, note.Anchor is { } anchor ? [.. citations[anchor]] : [], headings)).Take(Most).ToValueList();
        var (record, remark) = NoteFinder.RecordOf(edition, notes.Count);
        return new(claims, record, remark);
    }

    private List<AmendmentClaim> Read(FoundNote note, IReadOnlyList<Citation> citations, PhraseIndex<ClaimedSection> headings)
    {
        var claims = new List<AmendmentClaim>();
        foreach (var part in note.Parts)
        {
            var sentence = NoteMentions.Of(part, citations, headings, catalogue);
            var ofSentence = new List<AmendmentClaim>();
            ClaimedSection? carried = null;
            foreach (var clause in NoteClauses.Of(sentence))
            {
                var read = new ClauseClaims(sentence, clause, catalogue, GoesOn(sentence, clause) ? carried : null).Read();
                carried = read.Select(claim => claim.Section).LastOrDefault(section => section is not null) is { } section && sentence.Sections.Count == 1 ? section : null;
                ofSentence.AddRange(read);
            }

            ofSentence = Specific(ofSentence);
            claims.AddRange(ofSentence.Select(claim => (ofSentence.Count == 1 ? claim with { Text = part } : claim) with { Date = note.Date, Version = note.Version, Anchor = note.Anchor }));
        }

        claims = Specific(claims);
        return claims.Count > 0 ? claims : Unread(note, catalogue);
    }

    /// <summary>Whether a clause goes on about what the one before it is about: "section 4 was reviewed and updated to reflect …".</summary>
    private static bool GoesOn(NoteMentions sentence, NoteClause clause) =>
        sentence.Phrases.Find(phrase => phrase.Start >= clause.Start) is { Phrase.Form: AmendingForm.Action or AmendingForm.Reflecting } first && first.Start <= clause.Start + 1
        && !sentence.Text.AsSpan(first.Start).StartsWith("new", StringComparison.OrdinalIgnoreCase) && !sentence.Text.AsSpan(first.Start).StartsWith("addition", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is said of the chapter at large counts where nothing else is said.</summary>
    private static List<AmendmentClaim> Specific(List<AmendmentClaim> claims)
    {
        var specific = claims.Where(claim => !IsGeneral(claim)).ToList();
        return specific.Count > 0 ? specific : claims.Where(claim => claim.Action != ClaimAction.Reviewed).ToList() is { Count: > 0 } changed ? changed : claims;
    }

    private static bool IsGeneral(AmendmentClaim claim) => claim is { Kind: ClaimKind.Chapter, Action: ClaimAction.Changed or ClaimAction.Reviewed };

    /// <summary>A note that says nothing that a rule reads. A row of nothing but a version, a date and a name claims nothing, and neither does one of who agreed to it.</summary>
    private static List<AmendmentClaim> Unread(FoundNote note, AmendingCatalogue catalogue)
    {
        var told = note.Parts.Where(part => TextShape.WordCount(part) > 3 && VersionText.InCell(part) is null
            && catalogue.Find(WordSpan.Of(part)).FirstOrDefault() is not { Value.Form: AmendingForm.Approval, First: 0, Next: > 0 }).ToList();
        return told.Count == 0 ? [] :
            [new() { Text = told.MaxBy(part => part.Length)!, Kind = ClaimKind.Other, Date = note.Date, Version = note.Version, Anchor = note.Anchor }];
    }

    /// <summary>The headings that a note may name, of the edition first.</summary>
    private static PhraseIndex<ClaimedSection> Headings(Edition edition, Edition? since)
    {
        var index = new PhraseIndex<ClaimedSection>();
        foreach (var section in edition.Chapter.AllSections().Concat(since?.Chapter.AllSections() ?? []))
        {
            if (section.Heading is { } heading && TextShape.WordCount(heading) <= LongestHeading)
            {
                index.Add(heading, new(section.Number, heading));
            }
        }

        return index;
    }
}
