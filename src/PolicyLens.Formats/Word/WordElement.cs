namespace PolicyLens.Formats.Word;

/// <summary>The vocabularies of Office Open XML that the reader tells apart; the usual and the strict namespace of one are the same.</summary>
internal enum Vocabulary
{
    Other,
    None,
    Word,
    Relationships,
    Compatibility,
    Math,
    Drawing,
}

/// <summary>An attribute of a <see cref="WordElement"/>.</summary>
internal readonly record struct WordAttribute(string Name, Vocabulary Vocabulary, string Value);

/// <summary>
/// An element of a part. A tree of its own instead of LINQ to XML, which takes twice the time and the memory for the
/// many small elements of a Word file.
/// </summary>
internal sealed class WordElement(string name, Vocabulary vocabulary, WordAttribute[] attributes)
{
    /// <summary>The local name, in whatever vocabulary.</summary>
    public string Name { get; } = name;

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The text that stands in the element itself and not in its children.</summary>
    public string Text { get; set; } = string.Empty;

    public WordElement? First { get; set; }

    public WordElement? Next { get; set; }

    public ReadOnlySpan<WordAttribute> Attributes => attributes;

    /// <summary>The name where it is of WordprocessingML; an empty text where it is not.</summary>
    public string Word => Vocabulary == Vocabulary.Word ? Name : string.Empty;

    public bool Is(string name) => Vocabulary == Vocabulary.Word && Name == name;

    /// <summary>The children in order.</summary>
    public WordElements Elements() => new(First);
}

/// <summary>Elements that follow each other.</summary>
internal struct WordElements(WordElement? first)
{
    private WordElement? next = first;

    public WordElement Current { get; private set; } = null!;

    public readonly WordElements GetEnumerator() => this;

    public bool MoveNext()
    {
        if (next is null)
        {
            return false;
        }

        Current = next;
        next = next.Next;
        return true;
    }
}
