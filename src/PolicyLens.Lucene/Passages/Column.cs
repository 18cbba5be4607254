using Lucene.Net.Index;
using PolicyLens.Searching;

namespace PolicyLens.Lucene.Passages;

/// <summary>A part of a passage whose words are indexed, each as it is written and by what all its forms share.</summary>
/// <param name="Name">The field of its words.</param>
/// <param name="Weight">What a word that is found there counts beside one in the text.</param>
internal sealed record Column(string Name, float Weight)
{
    public static Column Text { get; } = new("text", (float)ColumnWeight.Text);

    public static Column Lead { get; } = new("lead", (float)ColumnWeight.Lead);

    public static Column Heading { get; } = new("heading", (float)ColumnWeight.Heading);

    public static Column Title { get; } = new("title", (float)ColumnWeight.Title);

    /// <summary>Those that are looked in where a query names none.</summary>
    public static IReadOnlyList<Column> All { get; } = [Text, Lead, Heading, Title];

    public static Column Of(IndexColumn column) => column switch
    {
        IndexColumn.Heading => Heading,
        IndexColumn.Title => Title,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, message: null),
    };

    public Term Term(string word) => new(Name, word);
}

/// <summary>The other fields of a passage in the index.</summary>
internal static class PassageField
{
    /// <summary>The passage's key, by document.</summary>
    public const string Key = "key";

    /// <summary>Its edition's key, to be looked up and counted.</summary>
    public const string Edition = "edition";

    /// <summary>What can be asked of it beside its words, to be looked up and counted.</summary>
    public const string Mark = "mark";

    /// <summary>The ideas that stand in its text, lead and heading.</summary>
    public const string Concepts = "concepts";

    /// <summary>The ideas that stand in its title, which every passage of the chapter has: they count as little as its words.</summary>
    public const string TitleConcepts = "title-concepts";

    /// <summary>The terms of all columns together: how common each is, what prefixes stand for, what a slip is mended from.</summary>
    public const string Any = "any";

    /// <summary>How many words the passage has in all columns, with its ideas and marks.</summary>
    public const string Length = "length";
}
