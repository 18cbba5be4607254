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
        var note = false;
        foreach (var sentence in SentenceSplitter.Split(text).Where(sentence => ofAmendments || OfItself().IsMatch(sentence)))
        {
            var kinds = KindsOf(sentence);
            foreach (var date in DateText.Find(sentence))
            {
                foreach (var kind in kinds.Count > 0 ? kinds : ofAmendments ? [DateKind.Amended] : [])
                {
                    dates.Add(new(kind, date.Value, sentence, passage.Anchor));
                }
            }

            note |= kinds.Contains(DateKind.Amended) || (ofAmendments && (kinds.Count > 0 || DateText.Find(sentence).Any()));
        }

        if (note)
        {
            amendments.Add(new(DateText.FirstOrYear(text), text, passage.Anchor));
        }
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
                ReadPair(table.Rows[row], table.Anchor.Row(row + 1), ofAmendments, dates, amendments);
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

    private static void ReadPair(ValueList<string> cells, Anchor anchor, bool ofAmendments, List<StatedDate> dates, List<Amendment> amendments)
    {
        if (cells is not [var label, var rest] || DateText.FirstOrYear(rest) is not { } value)
        {
            if (ofAmendments && cells.Any(cell => cell.Length > 0))
            {
                var text = string.Join(Passage.CellSeparator, cells.Where(cell => cell.Length > 0));
                if (DateText.FirstOrYear(text) is { } date)
                {
                    dates.Add(new(DateKind.Amended, date, text, anchor));
                    amendments.Add(new(date, text, anchor));
                }
            }

            return;
        }

        if (KindOf(label) is { } kind)
        {
            dates.Add(new(kind, value, string.Join(Passage.CellSeparator, cells), anchor));
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

    [GeneratedRegex(@"\b(?:amendments?|document control|version (?:control|history)|revision history|change log|document history|record of (?:amendments|changes)|updates?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmendmentHeading();

    [GeneratedRegex(@"\b(?:this|the|our) (?:chapter|policy|procedure|document|guidance|section|protocol|manual|version)s?\b.{0,60}?\b(?:was|were|has been|have been|is|are|will be|comes?|came|takes?|took)\b|^to be reviewed\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfItself();

    [GeneratedRegex(@"^(?<label>(?:date\s+(?:of\s+)?(?:(?:last|next)\s+)?(?:developed|approved|approval|created|issued?|published|publication|amended|amendment|revised|revision|updated?|review(?:ed)?|for review|effective|implemented|adopted|written)|(?:last|next|latest)\s+(?:updated?|review(?:ed)?|amended|revised|review date)|(?:approved|approval|review|effective|implementation|issue|publication|version|revision)\s+(?:by\s+)?(?:date|from|on)|review due|due for review|(?:approved|published|issued|updated|amended|revised|reviewed|adopted)(?:\s+on|\s+in)?)\s*)(?::|–|-|\bon\b|$)\s*(?<rest>.{0,60})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:version|reason|amend(?:ed|ment)s?|date|review|author|changes?|summary|description|details|approved|revision|issue)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ControlColumn();

    [GeneratedRegex(@"\bdate\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ControlDate();

    [GeneratedRegex(@"\b(?<start>(?:19|20)[0-9]{2})\s*(?:-|–|—|to|/)\s*(?<end>(?:19|20)[0-9]{2}|[0-9]{2})\b(?![-/][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Period();

    [GeneratedRegex(@"\b(?:to be reviewed|will be reviewed|next review|due for review|review (?:is )?due|should be reviewed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReviewDue();

    [GeneratedRegex(@"\b(?:next review|review due|due for review|for review|^review date|date of next review|review date|review by)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReviewDueLabel();

    [GeneratedRegex(@"\b(?:amended|amendments?|revised|revision|updated?|refreshed|rewritten|replaced|changed|added)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AmendedWords();

    [GeneratedRegex(@"\b(?:reviewed|(?:last|latest) review)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReviewedWords();

    [GeneratedRegex(@"\b(?:approved|approval|ratified|signed off|agreed|adopted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ApprovedWords();

    [GeneratedRegex(@"\b(?:effective|comes? into (?:force|effect)|came into (?:force|effect)|takes? effect|implemented|implementation|issued?|published|publication)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EffectiveWords();

    [GeneratedRegex(@"\b(?:developed|created|written|drafted|produced)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DevelopedWords();
}
