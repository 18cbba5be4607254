using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Reporting.Verification;

/// <summary>Tells what stands where in a chapter. The chapter is gone through once.</summary>
internal sealed class AnchoredWords
{
    private readonly Chapter chapter;
    private readonly ILookup<string, Passage> passages;
    private readonly Dictionary<string, IReadOnlyList<string>> sentences = new(StringComparer.Ordinal);
    private ILookup<string, Passage>? below;

    public AnchoredWords(Chapter chapter)
    {
        this.chapter = chapter;
        passages = chapter.Passages().ToLookup(passage => passage.Anchor.Value, StringComparer.Ordinal);
    }

    /// <summary>The words that a claim is about, as the chapter has them now; null where there is no such place.</summary>
    public string? At(string? anchor, int? sentence)
    {
        if (anchor is null)
        {
            return string.Join('\n', chapter.Furniture.Select(furniture => furniture.Text).Prepend(chapter.Title ?? ""));
        }

        if (sentence is { } number)
        {
            return Sentences(anchor) is var found && number >= 1 && number <= found.Count ? found[number - 1] : null;
        }

        return passages[anchor].FirstOrDefault() is { Kind: not PassageKind.Heading } only ? only.Text : Whole(anchor);
    }

    /// <summary>The anchor of the first passage that has these words; null where none has.</summary>
    public string? Find(string words) => words.Length == 0
        ? null
        : passages.SelectMany(group => group).FirstOrDefault(passage => ProofWords.Of(passage.Text).Contains(words, StringComparison.Ordinal))?.Anchor.Value;

    private IReadOnlyList<string> Sentences(string anchor)
    {
        if (!sentences.TryGetValue(anchor, out var found))
        {
            found = passages[anchor].FirstOrDefault() is { } passage ? SentenceSplitter.Split(passage.Text) : [];
            sentences.Add(anchor, found);
        }

        return found;
    }

    /// <summary>All that stands in a section itself with its title, or in a list or table; null where there is no such.</summary>
    private string? Whole(string anchor)
    {
        if (chapter.AllSections().FirstOrDefault(section => section.Anchor.Value == anchor) is { } section)
        {
            return string.Join(' ', Passage.Of(section).Where(passage => passage.Kind != PassageKind.Heading).Select(passage => passage.Text).Prepend(section.Title));
        }

        below ??= passages.SelectMany(group => group).ToLookup(passage => BlockOf(passage.Anchor.Value), StringComparer.Ordinal);
        return below[anchor].Any() ? string.Join(' ', below[anchor].Select(passage => passage.Text)) : null;
    }

    /// <summary>The list or table that an item or row is of.</summary>
    private static string BlockOf(string anchor) =>
        anchor.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 && anchor.IndexOf('.', slash) is var dot and >= 0 ? anchor[..dot] : anchor;
}
