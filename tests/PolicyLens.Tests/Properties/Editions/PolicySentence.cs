using System.Globalization;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>What can be edited in a sentence of a generated chapter.</summary>
internal enum SentenceKind
{
    /// <summary>Says how things are and binds nobody.</summary>
    Narrative,
    Duty,
    Deadline,
    Frequency,
    Age,
    Amount,
    Act,
    Outcome,
}

/// <summary>A sentence with places for what an edit changes.</summary>
/// <param name="Pattern">The words, with <c>{m}</c> for the verb that binds, <c>{n}</c> for a number and <c>{w}</c> for a word that has another for the same.</param>
internal sealed record PolicySentence(int Id, SentenceKind Kind, string Pattern)
{
    private static readonly string[] Numerals = ["nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public string Modal { get; init; } = "";

    /// <summary>What stands after the verb that binds and loosens it: ", where possible,"; empty where nothing does.</summary>
    public string Hedge { get; init; } = "";

    public int Number { get; init; }

    /// <summary>Whether the number is written in words where it has a short one.</summary>
    public bool IsSpelt { get; init; }

    public string Word { get; init; } = "";

    /// <summary>What the word can be changed to without changing what is said.</summary>
    public string OtherWord { get; init; } = "";

    public bool Binds => Pattern.Contains("{m}", StringComparison.Ordinal);

    public string Text => Pattern
        .Replace("{m}", Modal + Hedge, StringComparison.Ordinal)
        .Replace("{n}", IsSpelt && Number < Numerals.Length ? Numerals[Number] : Number.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{w}", Word, StringComparison.Ordinal);
}

/// <summary>A paragraph of sentences, or a list with the sentence that leads into it.</summary>
internal sealed record PolicyBlock(string? LeadIn, IReadOnlyList<PolicySentence> Sentences);

internal sealed record PolicySection(string Heading, IReadOnlyList<PolicyBlock> Blocks);

/// <summary>A generated chapter as it is written, before any format.</summary>
internal sealed record PolicyChapter(string Title, IReadOnlyList<PolicySection> Sections)
{
    public IEnumerable<PolicySentence> Sentences => Sections.SelectMany(section => section.Blocks).SelectMany(block => block.Sentences);

    /// <summary>The chapter with other sentences in the place of one: none takes it out, two add one.</summary>
    public PolicyChapter With(int id, params PolicySentence[] instead) => this with
    {
        Sections = [.. Sections.Select(section => section with
        {
            Blocks = [.. section.Blocks.Select(block => block with { Sentences = [.. block.Sentences.SelectMany(sentence => sentence.Id == id ? instead : [sentence])] })],
        })],
    };
}
