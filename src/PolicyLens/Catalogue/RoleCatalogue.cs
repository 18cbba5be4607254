using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>Headings in common use: what their sections are for, and which of them stand at the top of a chapter.</summary>
public sealed class RoleCatalogue
{
    // Words that headings carry or leave out at will: "Scope", "Scope of this chapter", "The scope of our policy".
    private static readonly FrozenSet<string> Passing = FrozenSet.ToFrozenSet(
        ["the", "this", "of", "our", "a", "an", "to", "chapter", "policy", "procedure", "procedures", "guidance", "document", "section", "s"], StringComparer.Ordinal);

    private static readonly string[] Prepositions = [" of ", " for ", " in ", " to ", " when ", " on ", " with "];

    private readonly FrozenSet<string> contents;
    private readonly FrozenSet<string> topLevel;
    private readonly FrozenSet<string> endMatter;
    private readonly FrozenSet<string> standard;
    private readonly string[] never;
    private readonly FrozenSet<string> processes;
    private readonly FrozenSet<string> ofProcess;
    private readonly (string Phrase, string Framed, SectionRole Role)[] headings;
    private readonly RoleOfContent content;

    internal RoleCatalogue(RoleData data)
    {
        contents = data.Contents.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        topLevel = data.TopLevel.Select(heading => Reduce(TextShape.Key(heading))).ToFrozenSet(StringComparer.Ordinal);
        endMatter = data.EndMatter.Select(heading => Reduce(TextShape.Key(heading))).ToFrozenSet(StringComparer.Ordinal);
        standard = data.Standard.Select(heading => Reduce(TextShape.Key(heading))).Concat(topLevel).ToFrozenSet(StringComparer.Ordinal);
        never = [.. data.Never.Select(phrase => $" {TextShape.Key(phrase)} ")];
        processes = data.Processes.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        ofProcess = data.OfProcess.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        headings = [.. data.Roles.SelectMany(role => role.Headings.Select(TextShape.Key).Select(key => (key, $" {key} ", role.Role)))];
        content = new(data.Content);
    }

    /// <summary>Whether a heading's key stands over a contents list.</summary>
    public bool IsContentsHeading(string key) => contents.Contains(key);

    /// <summary>Whether a heading is in such common use that it is one wherever it stands alone on a line.</summary>
    public bool IsStandard(string key) => standard.Contains(Reduce(key)) || IsContentsHeading(key);

    /// <summary>Whether a heading begins a part of the chapter of its own, whatever stands before it.</summary>
    public bool IsTopLevel(string key) => topLevel.Contains(Reduce(key));

    /// <summary>Whether a heading is of a part that stands after the chapter's text, or before it, and in no section of it.</summary>
    public bool IsEndMatter(string key) => endMatter.Contains(Reduce(key));

    /// <summary>
    /// The role that a heading gives its section. Of several phrases the one that ends last counts, as the last noun of an
    /// English heading is what it is about ("values and principles"); words after a preposition count only where none stands before.
    /// Phrases in which the word means something else ("value for money"), and what a step of the work with one child has
    /// ("outcome of the assessment", "placement strategy"), give none.
    /// </summary>
    public SectionRole RoleOfHeading(string heading)
    {
        var key = TextShape.Key(heading);
        var framedKey = $" {key} ";
        if (Array.Exists(never, phrase => framedKey.Contains(phrase, StringComparison.Ordinal)))
        {
            return SectionRole.Other;
        }

        var cut = Prepositions.Select(preposition => key.IndexOf(preposition, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(key.Length).Min();
        return Last(key, key, cut) ?? Last(key[..cut], key) ?? Last(key, key) ?? SectionRole.Other;
    }

    /// <summary>The role that a section's words give it where its heading does not; other where they give none or several.</summary>
    /// <param name="texts">Its paragraphs and items, in order.</param>
    public SectionRole RoleOfContent(IEnumerable<string> texts) => content.Of(texts);

    /// <param name="across">Where given, only phrases that begin before this place and end after it count: "what we want to achieve".</param>
    /// <param name="whole">The whole heading, whose other words may say that a phrase is about one child and not the chapter.</param>
    private SectionRole? Last(string key, string whole, int? across = null)
    {
        (int End, int Length, string Phrase, SectionRole Role)? best = null;
        var padded = $" {key} ";
        foreach (var (phrase, framed, role) in headings)
        {
            var at = padded.LastIndexOf(framed, StringComparison.Ordinal);
            if (at >= 0 && (across is not { } place || (at < place && at + phrase.Length > place)) && (best is not { } other || (at + phrase.Length, phrase.Length).CompareTo((other.End, other.Length)) > 0))
            {
                best = (at + phrase.Length, phrase.Length, phrase, role);
            }
        }

        return best is { } found && !(ofProcess.Contains(found.Phrase) && IsOfProcess(whole, found.Phrase)) ? found.Role : null;
    }

    /// <summary>Whether a step of the work stands right before the word or after a preposition behind it.</summary>
    private bool IsOfProcess(string whole, string phrase)
    {
        var words = whole.Split(' ');
        var at = Array.LastIndexOf(words, phrase);
        if (at > 0 && processes.Contains(words[at - 1]))
        {
            return true;
        }

        // "Outcome of the assessment", "monitoring the placement": the last word says of what.
        return at >= 0 && at + 1 < words.Length && words[at + 1] is not "and" && processes.Contains(words[^1]);
    }

    private static string Reduce(string key)
    {
        var words = key.Split(' ').Where(word => !Passing.Contains(word)).ToList();
        return words.Count == 0 ? key : string.Join(' ', words);
    }
}
