using System.Text.RegularExpressions;
using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Extraction;

/// <summary>
/// Finds the dates that a chapter states of itself and its record of amendments: notes in running text, sections and
/// boxes of amendments, labelled dates, document-control tables, and the period in its title.
/// </summary>
public sealed partial class DateExtractor : IExtractor
{
    /// <summary>A longer text is no line of labels and dates.</summary>
    private const int LongestLabelled = 200;

    public Findings Extract(Chapter chapter)
    {
        var dates = new List<StatedDate>();
        var amendments = new List<Amendment>();
        var diagnostics = new List<Diagnostic>();
        if (chapter.Title is { } title)
        {
            AddPeriod(title, null, dates, wholeText: false);
        }

        foreach (var section in chapter.AllSections())
        {
            var ofAmendments = section.Heading is { } heading && AmendmentHeading().IsMatch(heading);
            foreach (var table in section.Blocks.OfType<Table>())
            {
                ReadTable(table, ofAmendments, dates, amendments, diagnostics);
            }

            foreach (var passage in Passage.Of(section).Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item))
            {
                ReadText(passage, ofAmendments, dates, amendments, diagnostics);
            }
        }

        return new()
        {
            Dates = dates.DistinctBy(date => (date.Kind, date.Value)).ToValueList(),
            Amendments = [.. amendments],
            Diagnostics = [.. diagnostics],
        };
    }

    private static void ReadText(Passage passage, bool ofAmendments, List<StatedDate> dates, List<Amendment> amendments, List<Diagnostic> diagnostics)
    {
        var text = passage.Text;
        if (text.Length <= (ofAmendments ? LongestLabelled / 4 : LongestLabelled) && Status().IsMatch(text) && Labelled(text, passage.Anchor) is { Count: > 0 } labelledDates)
        {
            dates.AddRange(labelledDates);
            return;
        }

        if (Label().Match(text) is { Success: true } label && KindOf(label.Groups["label"].Value) is { } labelled)
        {
            if (DateText.FirstOrYear(label.Groups["rest"].Value) is { } value)
            {
                dates.Add(new(labelled, value, text, passage.Anchor));
            }
            else if (label.Groups["rest"].Value.Trim().Length == 0)
            {
                diagnostics.Add(new(DiagnosticCode.DateNotStated, Severity.Warning, $"“{label.Groups["label"].Value.Trim()}” is given no date.", passage.Anchor, passage.Line));
            }

            return;
        }

        AddPeriod(text, passage.Anchor, dates, wholeText: true);
        var notes = new List<(string Text, bool Dated)>();
        foreach (var sentence in SentenceSplitter.Split(text).Where(sentence => ofAmendments || OfItself().IsMatch(sentence)))
        {
            var kinds = KindsOf(sentence);
            var found = DateText.Find(sentence).ToList();
            if (found.Count == 2 && PeriodWords().IsMatch(sentence[..found[0].Start]))
            {
                dates.Add(new(DateKind.PeriodStart, found[0].Value, sentence, passage.Anchor));
                dates.Add(new(DateKind.PeriodEnd, found[1].Value, sentence, passage.Anchor));
                continue;
            }

            for (var index = 0; index < found.Count; index++)
            {
                var from = index == 0 ? 0 : found[index - 1].Start + found[index - 1].Length;
                var to = index + 1 < found.Count ? found[index + 1].Start : sentence.Length;
                foreach (var kind in KindsOfDate(sentence[from..found[index].Start], sentence[(found[index].Start + found[index].Length)..to], ofAmendments))
                {
                    dates.Add(new(kind, found[index].Value, sentence, passage.Anchor));
                }
            }

            AddNote(notes, sentence, !NoneMade().IsMatch(sentence) && kinds.Contains(DateKind.Amended) || (ofAmendments && (kinds.Count > 0 || DateText.Find(sentence).Any())), ofAmendments);
        }

        amendments.AddRange(notes.Select(note => new Amendment(DateText.FirstOrYear(note.Text), note.Text, passage.Anchor)));
    }

    /// <summary>A note begins with each sentence that has a date of its own; sentences without one belong to the note before.</summary>
    private static void AddNote(List<(string Text, bool Dated)> notes, string sentence, bool isNote, bool ofAmendments)
    {
        var dated = DateText.Find(sentence).Any();
        if (notes.Count > 0 && (!dated || !notes[^1].Dated) && (isNote || ofAmendments))
        {
            notes[^1] = ($"{notes[^1].Text} {sentence}", notes[^1].Dated || dated);
        }
        else if (isNote)
        {
            notes.Add((sentence, dated));
        }
    }

    /// <summary>The dates of a line such as "Approved: 14.09.2022  Next review: September 2025", each with the words before it.</summary>
    private static List<StatedDate> Labelled(string text, Anchor anchor)
    {
        var found = new List<StatedDate>();
        var start = 0;
        foreach (var date in DateText.Find(text))
        {
            if (KindOf(text[start..date.Start]) is { } kind)
            {
                found.Add(new(kind, date.Value, text[start..(date.Start + date.Length)].Trim(' ', ';', ',', '|', '.'), anchor));
            }

            start = date.Start + date.Length;
        }

        return found;
    }

    /// <summary>Reads a document-control table: one with a row of column headings, or one of labels and values.</summary>
    private static void ReadTable(Table table, bool ofAmendments, List<StatedDate> dates, List<Amendment> amendments, List<Diagnostic> diagnostics)
    {
        var head = table.Rows.Count > 0 ? table.Rows[0] : [];
        var control = head.Count > 1 && head.Count(cell => ControlColumn().IsMatch(cell)) >= 2;
        if (!control)
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                ReadPair(table, table.Rows[row], table.Anchor.Row(row + 1), ofAmendments, dates, amendments);
            }

            return;
        }

        var found = false;
        for (var row = 1; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row];
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            found = true;
            var anchor = table.Anchor.Row(row + 1);
            string? changed = null;
            for (var column = 0; column < Math.Min(cells.Count, head.Count); column++)
            {
                if (DateText.FirstOrYear(cells[column]) is { } value && KindOfColumn(head[column]) is { } kind)
                {
                    dates.Add(new(kind, value, cells[column], anchor));
                    changed ??= kind == DateKind.ReviewDue ? null : value;
                }
            }

            amendments.Add(new(changed, string.Join(Passage.CellSeparator, cells.Where(cell => cell.Length > 0)), anchor));
        }

        if (!found)
        {
            diagnostics.Add(new(DiagnosticCode.AmendmentsEmpty, Severity.Warning, "The record of amendments has no entry.", table.Anchor, table.Line));
        }
    }

    private static void ReadPair(Table table, ValueList<string> cells, Anchor anchor, bool ofAmendments, List<StatedDate> dates, List<Amendment> amendments)
    {
        var labelled = false;
        for (var at = 0; at + 1 < cells.Count; at++)
        {
            if (KindOf(cells[at]) is { } kind && DateText.FirstOrYear(cells[at]) is null && DateText.FirstOrYear(cells[at + 1]) is { } value)
            {
                dates.Add(new(kind, value, string.Join(Passage.CellSeparator, cells[at], cells[at + 1]), anchor));
                labelled = true;
            }
        }

        var text = string.Join(Passage.CellSeparator, cells.Where(cell => cell.Length > 0));
        if (ofAmendments && !labelled && table.HeaderRows == 0 && DateText.FirstOrYear(text) is { } date)
        {
            dates.Add(new(DateKind.Amended, date, text, anchor));
            amendments.Add(new(date, text, anchor));
        }
    }

    private static void AddPeriod(string text, Anchor? anchor, List<StatedDate> dates, bool wholeText)
    {
        if (Period().Match(text) is not { Success: true } match || (wholeText && match.Length != text.Length))
        {
            return;
        }

        var (start, end) = (match.Groups["start"].Value, match.Groups["end"].Value);
        end = end.Length == 2 ? start[..2] + end : end;
        if (string.CompareOrdinal(start, end) < 0)
        {
            dates.Add(new(DateKind.PeriodStart, start, match.Value, anchor));
            dates.Add(new(DateKind.PeriodEnd, end, match.Value, anchor));
        }
    }

    /// <summary>What a date is the date of: the verb of its own clause, before it ("was reviewed in …") or, where none is, after it ("In …, this was revised").</summary>
    private static List<DateKind> KindsOfDate(string before, string after, bool ofAmendments)
    {
        var kinds = before.Split([", and ", "; ", ", "], StringSplitOptions.None).Select(KindsOf).LastOrDefault(found => found.Count > 0);
        kinds ??= KindsOf(after.Split([" and will ", ";"], StringSplitOptions.None)[0]);
        return kinds.Count > 0 ? kinds : ofAmendments ? [DateKind.Amended] : [];
    }

    private static List<DateKind> KindsOf(string sentence)
    {
        var kinds = new List<DateKind>();
        void When(Regex words, DateKind kind)
        {
            if (words.IsMatch(sentence))
            {
                kinds.Add(kind);
            }
        }

        if (ReviewDue().IsMatch(sentence))
        {
            return [DateKind.ReviewDue];
        }

        When(AmendedWords(), DateKind.Amended);
        When(ReviewedWords(), DateKind.Reviewed);
        When(ApprovedWords(), DateKind.Approved);
        When(EffectiveWords(), DateKind.Effective);
        When(DevelopedWords(), DateKind.Developed);
        return kinds;
    }

    /// <summary>What a label's words say its date is; null where they are no such label.</summary>
    private static DateKind? KindOf(string label) => ReviewDueLabel().IsMatch(label) ? DateKind.ReviewDue : KindsOf(label) is [var kind, ..] ? kind : null;

    private static DateKind? KindOfColumn(string head) => KindOf(head) ?? (ControlDate().IsMatch(head) ? DateKind.Amended : null);

    [GeneratedRegex(@"\b(?:amendments?|document control|version (?:control|history)|revision history|change log|document history|record of (?:amendments|changes)|updates?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AmendmentHeading();

    [GeneratedRegex(@"\b(?:this|the|our) (?:chapter|policy|procedure|document|guidance|section|protocol|manual|version)s?\b.{0,60}?\b(?:was|were|has been|have been|is|are|will be|comes?|came|takes?|took)\b|^to be reviewed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfItself();

    [GeneratedRegex(@"^(?<label>(?:date\s+(?:of\s+)?(?:(?:last|next)\s+)?(?:developed|approved|approval|created|issued?|published|publication|amended|amendment|revised|revision|updated?|review(?:ed)?|for review|effective|implemented|adopted|written)|(?:last|next|latest)\s+(?:updated?|review(?:ed)?|amended|revised|review date)|(?:approved|approval|review|effective|implementation|issue|publication|version|revision)\s+(?:by\s+)?(?:date|from|on)|review due|due for review|(?:approved|published|issued|updated|amended|revised|reviewed|adopted)(?:\s+on|\s+in)?)\s*)(?::|–|-|\bon\b|$)\s*(?<rest>.{0,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\bperiod\b(?:\s+(?:of|from|is|between))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PeriodWords();

    [GeneratedRegex(@"^(?:no|none|there (?:have been|are|were) no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NoneMade();

    [GeneratedRegex(@"^(?:date|approved|approval|reviewed|review|next review|last|latest|version|published|issued?|effective|updated|amended|revised|adopted|created|developed|implementation|ratified|signed off)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(?:version|reason|amend(?:ed|ment)s?|date|review|author|changes?|summary|description|details|approved|revision|issue)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ControlColumn();

    [GeneratedRegex(@"\bdate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ControlDate();

    [GeneratedRegex(@"\b(?<start>(?:19|20)[0-9]{2})\s*(?:-|–|—|to|/)\s*(?<end>(?:19|20)[0-9]{2}|[0-9]{2})\b(?![-/][0-9])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b(?:to be reviewed|will be reviewed|next review|due for review|review (?:is )?due|should be reviewed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReviewDue();

    [GeneratedRegex(@"\b(?:next review|review due|due for review|for review|date of next review|review date|review by)\b|^\W*review(?:\s+(?:on|in))?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReviewDueLabel();

    [GeneratedRegex(@"\b(?:amended|amendments?|revised|revision|updated?|refreshed|rewritten|replaced|changed|added)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AmendedWords();

    [GeneratedRegex(@"\b(?:reviewed|(?:last|latest) review)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ReviewedWords();

    [GeneratedRegex(@"\b(?:approved|approval|ratified|signed off|agreed|adopted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ApprovedWords();

    [GeneratedRegex(@"\b(?:effective|comes? into (?:force|effect)|came into (?:force|effect)|takes? effect|implemented|implementation|issued?|published|publication)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex EffectiveWords();

    [GeneratedRegex(@"\b(?:developed|created|written|drafted|produced)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex DevelopedWords();
}
