using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Extraction.Dating;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds the dates that a chapter states of itself, its version and its record of amendments: notes in running text, sections
/// and boxes of amendments, labelled dates, document-control tables, running feet, and the period in its title.
/// </summary>
public sealed partial class DateExtractor : IExtractor
{
    /// <summary>A longer text is no line of labels and dates.</summary>
    private const int LongestLabelled = 200;

    public Findings Extract(Chapter chapter)
    {
        var found = new DatesFound();
        if (chapter.Title is { } title)
        {
            AddPeriod(title, null, found, wholeText: false);
            found.Version = VersionText.In(title);
        }

        Passage? waiting = null;
        foreach (var section in chapter.AllSections())
        {
            var ofAmendments = section.Heading is { } heading && AmendmentHeading().IsMatch(heading);
            foreach (var table in section.Blocks.OfType<Table>())
            {
                ControlTable.Read(table, ofAmendments, found);
            }

            waiting = ReadPassages(section, ofAmendments, waiting, found);
        }

        TellMissing(waiting, found);
        foreach (var furniture in chapter.Furniture.Where(furniture => furniture.Text.Length <= LongestLabelled))
        {
            ReadFoot(furniture, found);
        }

        return new()
        {
            Version = found.Version ?? found.Amendments.Where(amendment => amendment.Version is not null).MaxBy(amendment => amendment.Date, StringComparer.Ordinal)?.Version,
            Dates = found.Dates.DistinctBy(date => (date.Kind, date.Value)).ToValueList(),
            Amendments = [.. found.Amendments],
            Diagnostics = found.Diagnostics.Distinct().ToValueList(),
        };
    }

    /// <summary>Reads the texts of a section. A label alone on its line is the label of a date alone on the next, whether that was taken as a heading or not.</summary>
    /// <param name="waiting">The label that ended the section before; null where none did.</param>
    /// <returns>The label that ends this one; null where none does.</returns>
    private static Passage? ReadPassages(Section section, bool ofAmendments, Passage? waiting, DatesFound found)
    {
        foreach (var passage in Passage.Of(section).Where(passage => passage.Kind != PassageKind.Row))
        {
            if (waiting is not null && DateText.IsAlone(passage.Text) && DateText.FirstOrYear(passage.Text) is { } value)
            {
                found.Dates.Add(new(DateLabel.Of(waiting.Text)!.Kind, value, passage.Text, passage.Anchor));
                waiting = null;
                continue;
            }

            TellMissing(waiting, found);
            waiting = DateLabel.Of(passage.Text) is { Rest.Length: 0 } ? passage : null;
            if (waiting is null && passage.Kind != PassageKind.Heading)
            {
                ReadText(passage, ofAmendments, found);
            }
        }

        return waiting;
    }

    /// <summary>A label with no date after it. A heading alone is none: its section may say more than a date.</summary>
    private static void TellMissing(Passage? label, DatesFound found)
    {
        if (label is { Kind: not PassageKind.Heading })
        {
            found.Diagnostics.Add(new(DiagnosticCode.DateNotStated, Severity.Warning, $"“{DateLabel.Of(label.Text)!.Text}” is given no date.", label.Anchor, label.Line));
        }
    }

    private static void ReadText(Passage passage, bool ofAmendments, DatesFound found)
    {
        var text = passage.Text;
        if (VersionText.Begins(text) && text.Length <= LongestLabelled)
        {
            found.Version ??= VersionText.In(text);
        }

        if (text.Length <= (ofAmendments ? LongestLabelled / 4 : LongestLabelled) && Status().IsMatch(text) && !IsPeriodAlone(text) && AddLabelled(text, passage.Anchor, passage.Line, found))
        {
            return;
        }

        if (DateLabel.Of(text) is { } label)
        {
            found.TellImpossible(text, passage.Anchor, passage.Line);
            if (DateText.FirstOrYear(label.Rest) is { } value)
            {
                found.Dates.Add(new(label.Kind, value, text, passage.Anchor));
            }

            return;
        }

        AddPeriod(text, passage.Anchor, found, wholeText: true);
        ReadSentences(passage, ofAmendments, found);
    }

    private static void ReadSentences(Passage passage, bool ofAmendments, DatesFound found)
    {
        var notes = new AmendmentNotes(ofAmendments);
        foreach (var sentence in SentenceSplitter.Split(passage.Text).Where(sentence => ofAmendments || OfItself().IsMatch(sentence) || Runs().IsMatch(sentence)))
        {
            found.TellImpossible(sentence, passage.Anchor, passage.Line);
            var dates = DateText.Find(sentence).ToList();
            if (dates.Count == 2 && IsPeriod(sentence, dates[0], dates[1]))
            {
                if (DateKinds.Of(sentence[..dates[0].Start]).Contains(DateKind.Effective))
                {
                    found.Dates.Add(new(DateKind.Effective, dates[0].Value, sentence, passage.Anchor));
                }

                found.Dates.Add(new(DateKind.PeriodStart, dates[0].Value, sentence, passage.Anchor));
                found.Dates.Add(new(DateKind.PeriodEnd, dates[1].Value, sentence, passage.Anchor));
                continue;
            }

            string? changed = null;
            List<DateKind>? previous = null;
            for (var index = 0; index < dates.Count; index++)
            {
                var from = index == 0 ? 0 : dates[index - 1].Start + dates[index - 1].Length;
                var to = index + 1 < dates.Count ? dates[index + 1].Start : sentence.Length;
                previous = DateKinds.Around(sentence[from..dates[index].Start], sentence[(dates[index].Start + dates[index].Length)..to], previous, ofAmendments);
                var (value, kinds) = (dates[index].Value, previous.Where(kind => ofAmendments || OfItself().IsMatch(sentence) || kind == DateKind.Effective));
                found.Dates.AddRange(kinds.Select(kind => new StatedDate(kind, value, sentence, passage.Anchor)));
                changed ??= previous.Contains(DateKind.Amended) ? value : null;
            }

            var saysAmended = DateKinds.Of(sentence).Contains(DateKind.Amended);
            notes.Add(sentence, changed, (OfItself().IsMatch(sentence) && saysAmended && !NoneMade().IsMatch(sentence)) || (ofAmendments && (saysAmended || dates.Count > 0)));
        }

        found.Amendments.AddRange(notes.Amendments(passage.Anchor));
    }

    /// <summary>Two dates with nothing but "to" or "until" between them, after a word for a time that something runs.</summary>
    private static bool IsPeriod(string sentence, (string Value, int Start, int Length) first, (string Value, int Start, int Length) second) =>
        (PeriodWords().IsMatch(sentence[..first.Start]) || Until().IsMatch(sentence[(first.Start + first.Length)..second.Start])) && string.CompareOrdinal(first.Value, second.Value) < 0;

    private static bool IsPeriodAlone(string text) => Runs().IsMatch(text) && DateText.Find(text).ToList() is [var first, var second] && IsPeriod(text, first, second);

    /// <summary>The dates of a line such as "Approved: 14.09.2022  Next review: September 2025", each with the words before it.</summary>
    private static bool AddLabelled(string text, Anchor? anchor, int? line, DatesFound found)
    {
        var (start, any) = (0, false);
        foreach (var (value, from, length) in DateText.Find(text))
        {
            var before = text[start..from];
            if ((DateKinds.OfLabel(before) ?? (VersionText.In(before) is null ? null : (DateKind?)DateKind.Amended)) is { } kind)
            {
                found.Dates.Add(new(kind, value, text[start..(from + length)].Trim(' ', ';', ',', '|', '.'), anchor));
                any = true;
            }

            start = from + length;
        }

        if (any)
        {
            found.TellImpossible(text, anchor, line);
        }

        return any;
    }

    /// <summary>A running head or foot may give the version and its dates; the day on which it was printed is none of them.</summary>
    private static void ReadFoot(Furniture furniture, DatesFound found)
    {
        // A version that any other text of the page names is that of a licence or of the site's software.
        var ofDocument = Status().IsMatch(furniture.Text) || VersionText.Begins(furniture.Text) || furniture.Reason.EndsWith("running head", StringComparison.Ordinal) || furniture.Reason.EndsWith("running foot", StringComparison.Ordinal);
        var version = ofDocument && !OfOther().IsMatch(furniture.Text) ? VersionText.In(furniture.Text) : null;
        if ((Status().IsMatch(furniture.Text) || version is not null) && !Printed().IsMatch(furniture.Text))
        {
            found.Version ??= version;
            AddLabelled(furniture.Text, null, furniture.Line, found);
        }
    }

    [GeneratedRegex(@"\b(?:licen[cs]ed?|powered by|software|theme|template|(?:developed|created|produced) (?:with|using))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfOther();

    private static void AddPeriod(string text, Anchor? anchor, DatesFound found, bool wholeText)
    {
        if (Period().Match(text) is not { Success: true } match || (wholeText && match.Length != text.Length))
        {
            return;
        }

        var (start, end) = (match.Groups["start"].Value, match.Groups["end"].Value);
        end = end.Length == 2 ? start[..2] + end : end;
        if (string.CompareOrdinal(start, end) < 0)
        {
            found.Dates.Add(new(DateKind.PeriodStart, start, match.Value, anchor));
            found.Dates.Add(new(DateKind.PeriodEnd, end, match.Value, anchor));
        }
    }

    [GeneratedRegex(@"\b(?:amendments?|document control|version (?:control|history)|revision history|change log|document history|history of changes|record of (?:amendments|changes|revisions)|updates?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AmendmentHeading();

    [GeneratedRegex(@"\b(?:this|the|our|these) (?:chapter|policy|procedure|document|guidance|section|protocol|manual|version|strategy)s?\b.{0,60}?\b(?:was|were|has been|have been|is|are|will be|comes?|came|takes?|took)\b|^to be reviewed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfItself();

    // "This policy applies from …", "Effective from … until …": when it begins and ends, and nothing of its changes.
    [GeneratedRegex(@"^(?:effective|valid|in force|with effect)\b|\b(?:this|the|our) (?:chapter|policy|procedure|document|guidance|protocol|manual|version|strategy)\b.{0,40}?\b(?:applies|runs|covers|has effect|replaces|supersedes|starts|begins)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Runs();

    [GeneratedRegex(@"\b(?:period|between|covers|runs)\b(?:\s+(?:of|from|is|between))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PeriodWords();

    [GeneratedRegex(@"^\s*(?:to|until|till|up to|through to|–|—|-)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?:no|none|there (?:have been|are|were) no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NoneMade();

    [GeneratedRegex(@"^(?:this\s+)?(?:document|policy|chapter|procedure|version)?\s*(?:date|approved|approval|reviewed|review|next review|last|latest|version|v[0-9]|published|issued?|updated|amended|revised|adopted|created|developed|implementation|ratified|signed off|w\.?\s?e\.?\s?f|produced|written|drafted|agreed|endorsed|first|expir|effective date|effective from)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(?:print(?:ed|out)?|downloaded|accessed|copyright|©)\b|©", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Printed();

    [GeneratedRegex(@"\b(?<start>(?:19|20)[0-9]{2})\s*(?:-|–|—|to|/)\s*(?<end>(?:19|20)[0-9]{2}|[0-9]{2})\b(?![-/][0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Period();
}
