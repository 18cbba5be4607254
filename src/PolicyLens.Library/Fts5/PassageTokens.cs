using System.Text;
using PolicyLens.Searching;
using PolicyLens.Searching.Words;

namespace PolicyLens.Library.Fts5;

/// <summary>Writes a passage as the index holds it: stems, the ids of wordings that have others, marks. Headings and titles that come again are read once.</summary>
internal sealed class PassageTokens(SearchWords language, KnownWords known, long edition)
{
    private readonly StringBuilder tokens = new();
    private readonly Dictionary<string, (string Stems, string Concepts)> shared = new(StringComparer.Ordinal);
    private readonly string ofEdition = MatchWriter.EditionToken(edition);

    /// <summary>Text, lead, heading, title, concepts, marks.</summary>
    public string[] Of(IndexedPassage passage)
    {
        var text = Read(passage.Text);
        var (lead, heading, title) = (Shared(passage.Lead), Shared(passage.Heading), Shared(passage.Title));
        // Wordings of the title stand with its words, which count less than those of the passage.
        return [text.Stems, lead.Stems, heading.Stems, title.Stems + title.Concepts, $"{text.Concepts} {lead.Concepts} {heading.Concepts}", Marks(passage)];
    }

    private (string Stems, string Concepts) Shared(string text)
    {
        if (text.Length == 0)
        {
            return ("", "");
        }

        if (!shared.TryGetValue(text, out var read))
        {
            shared[text] = read = Read(text);
        }

        return read;
    }

    private (string Stems, string Concepts) Read(string text)
    {
        var words = language.Reader.Read(text);
        tokens.Clear();
        foreach (var word in words)
        {
            tokens.Append(word.Stem).Append(' ');
            known.Meet(word.Plain);
        }

        var stems = tokens.ToString();
        tokens.Clear();
        foreach (var concept in language.Finder.Find(text, words))
        {
            tokens.Append(MatchWriter.ConceptToken(concept.Id)).Append(' ');
        }

        return (stems, tokens.ToString());
    }

    private string Marks(IndexedPassage passage)
    {
        tokens.Clear();
        tokens.Append(ofEdition);
        foreach (var mark in passage.Marks)
        {
            tokens.Append(' ').Append(MatchWriter.MarkToken(mark));
        }

        return tokens.ToString();
    }
}
