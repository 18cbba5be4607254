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
    private readonly (string Phrase, SectionRole Role)[] headings;
    private readonly (string Phrase, SectionRole Role)[] phrases;

    internal RoleCatalogue(RoleData data)
    {
        contents = data.Contents.Select(TextShape.Key).ToFrozenSet(StringComparer.Ordinal);
        topLevel = data.TopLevel.Select(heading => Reduce(TextShape.Key(heading))).ToFrozenSet(StringComparer.Ordinal);
        endMatter = data.EndMatter.Select(heading => Reduce(TextShape.Key(heading))).ToFrozenSet(StringComparer.Ordinal);
        standard = data.Standard.Select(heading => Reduce(TextShape.Key(heading))).Concat(topLevel).ToFrozenSet(StringComparer.Ordinal);
        headings = [.. data.Roles.SelectMany(role => role.Headings.Select(heading => (TextShape.Key(heading), role.Role)))];
        phrases = [.. data.Content.SelectMany(role => role.Phrases.Select(phrase => (TextShape.Key(phrase), role.Role)))];
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
    /// </summary>
    public SectionRole RoleOfHeading(string heading)
    {
        var key = TextShape.Key(heading);
        var cut = Prepositions.Select(preposition => key.IndexOf(preposition, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(key.Length).Min();
        return Last(key[..cut], headings) ?? Last(key, headings) ?? SectionRole.Other;
    }

    /// <summary>The role that a section's words give it where its heading does not.</summary>
    public SectionRole RoleOfContent(string text) => Last(TextShape.Key(text), phrases) ?? SectionRole.Other;

    private static SectionRole? Last(string key, (string Phrase, SectionRole Role)[] candidates)
    {
        (int End, int Length, SectionRole Role)? best = null;
        var padded = $" {key} ";
        foreach (var (phrase, role) in candidates)
        {
            var at = padded.LastIndexOf($" {phrase} ", StringComparison.Ordinal);
            if (at >= 0 && (best is not { } other || (at + phrase.Length, phrase.Length).CompareTo((other.End, other.Length)) > 0))
            {
                best = (at + phrase.Length, phrase.Length, role);
            }
        }

        return best?.Role;
    }

    private static string Reduce(string key)
    {
        var words = key.Split(' ').Where(word => !Passing.Contains(word)).ToList();
        return words.Count == 0 ? key : string.Join(' ', words);
    }
}
