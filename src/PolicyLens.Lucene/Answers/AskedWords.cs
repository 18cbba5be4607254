using PolicyLens.Model;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Answers;

/// <summary>What of an expression can be seen in a text that answers it.</summary>
internal sealed class AskedWords
{
    private readonly List<IndexExpression> words = [];
    private readonly HashSet<string> concepts = new(StringComparer.Ordinal);

    private AskedWords()
    {
    }

    /// <summary>The ids of the ideas that are asked for.</summary>
    public IReadOnlySet<string> Concepts => concepts;

    /// <summary>The words, prefixes and phrases that are asked for and those that are to stand near each other; null where there are none.</summary>
    public MatchAny? Words => words.Count == 0 ? null : new(words.ToValueList());

    public static AskedWords Of(IndexExpression expression)
    {
        var asked = new AskedWords();
        asked.Add(expression);
        return asked;
    }

    // What is to be left out is not asked for.
    private void Add(IndexExpression expression)
    {
        switch (expression)
        {
            case MatchWord or MatchPrefix or MatchPhrase or MatchNear:
                words.Add(expression);
                break;
            case MatchConcept concept:
                concepts.Add(concept.Id);
                break;
            case MatchWithin within:
                Add(within.Part);
                break;
            case MatchAny any:
                AddAll(any.Parts);
                break;
            case MatchAll all:
                AddAll(all.Parts);
                break;
            default:
                // Marks and editions are not in the text.
                break;
        }
    }

    private void AddAll(ValueList<IndexExpression> parts)
    {
        foreach (var part in parts)
        {
            Add(part);
        }
    }
}
