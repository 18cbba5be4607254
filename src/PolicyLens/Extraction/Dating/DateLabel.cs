using System.Collections.Frozen;
using PolicyLens.Catalogue;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Dating;

/// <summary>A label such as "Date of next review:" that begins a line.</summary>
/// <param name="Text">The label without what ends it.</param>
/// <param name="Rest">What follows it on the line; empty where nothing does.</param>
internal sealed record DateLabel(DateKind Kind, string Text, string Rest)
{
    /// <summary>A label has no more words than this.</summary>
    private const int Longest = 7;

    /// <summary>A longer rest is running text.</summary>
    private const int LongestRest = 60;

    // A label is made of these words alone; any other word makes it a sentence about something else.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "date", "dates", "month", "year", "last", "next", "latest", "previous", "first", "original", "originally", "this", "the", "a", "policy", "procedure", "procedures", "document", "chapter",
            "guidance", "version", "protocol", "manual", "of", "for", "by", "on", "from", "due", "to", "be", "in", "and",  "most", "recent", "recently", "current", "published", "publication", "developed", "development",
            "approved", "approval", "approvals", "created", "creation", "issued", "issue", "amended", "amendment", "amendments", "revised", "revision", "updated", "update", "review", "reviewed", "effective",
            "implementation", "implemented", "adopted", "written", "drafted", "produced", "prepared", "ratified", "ratification", "signed", "off", "sign", "agreed", "endorsed", "authorised", "expiry", "expires", "valid", "until", "renewal",
            "w", "e", "f", "wef", "with", "effect", "live", "go", "launched", "launch", "start", "commencement", "commences", "modified", "refreshed", "scheduled", "planned", "changed", "into", "force", "came", "comes",
        ], StringComparer.Ordinal);

    /// <summary>The label that begins a text; null where none does.</summary>
    public static DateLabel? Of(string text)
    {
        if (text.Length > LongestRest * 2)
        {
            return null;
        }

        var date = DateText.Scan(text).Select(found => found.Start).Append(text.Length).First();
        var end = text.AsSpan(0, date).IndexOfAny(":–|");
        end = end >= 0 ? end : text.IndexOf(" - ", 0, date, StringComparison.Ordinal) is var dash and > 0 ? dash : date;
        var label = text[..end].Trim();
        var rest = text[end..].TrimStart(' ', ':', '–', '-', '|', '.').Trim();
        var words = WordSpan.Of(label);
        if (words.Count is 0 or > Longest || rest.Length > LongestRest || DateText.Scan(rest).Skip(1).Any() || !words.TrueForAll(word => Words.Contains(word.Word)) || DateKinds.OfLabel(label) is not { } kind)
        {
            return null;
        }

        return new(kind, label, rest);
    }
}
