using System.Text.Json.Serialization;
using PolicyLens.Model;

namespace PolicyLens.Comparison;

/// <summary>Several witnesses side by side: which of their clauses are one clause in several readings. The same whatever order the witnesses came in.</summary>
/// <param name="Witnesses">The names of the editions, in their canonical order.</param>
/// <param name="Groups">In the order in which most witnesses have them. Every clause of every witness is in exactly one.</param>
/// <param name="Template">What most witnesses share, as one text in order.</param>
/// <param name="Paragraphs">Every passage of every witness with how it stands to the template, in reading order.</param>
public sealed record Collation(ValueList<string> Witnesses, ValueList<CollationGroup> Groups, ValueList<TemplateClause> Template, ValueList<CollatedParagraph> Paragraphs);

/// <summary>One clause in the readings of those that have it.</summary>
public sealed record CollationGroup
{
    /// <summary>The reading that comes nearest to all others.</summary>
    public required string Base { get; init; }

    /// <summary>The witness that the base is quoted from.</summary>
    public required string BaseId { get; init; }

    /// <summary>In the order of the witnesses; of one witness one clause, or several that stand beside each other.</summary>
    public required ValueList<CollatedClause> Clauses { get; init; }

    /// <summary>Where the readings part, in the order of the base; empty where all read alike or there is one.</summary>
    public required ValueList<CollationVariant> Variants { get; init; }

    /// <summary>How many witnesses have it.</summary>
    public required int Held { get; init; }

    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading { get; init; }
}

/// <summary>A clause of a witness.</summary>
/// <param name="Id">The witness.</param>
/// <param name="Text">Exactly as it stands at the anchor.</param>
public sealed record CollatedClause(string Id, Anchor Anchor, string Text)
{
    /// <summary>Which sentence of its passage it is, from 1; null where it is the whole passage.</summary>
    public int? Sentence { get; init; }
}

/// <summary>A place at which readings part.</summary>
/// <param name="At">Where it begins in the base, in characters from 0.</param>
/// <param name="Readings">The base's own first; then those that most have, in the order of the words.</param>
public sealed record CollationVariant(int At, ValueList<CollationReading> Readings);

/// <summary>Words that some witnesses have at one place.</summary>
/// <param name="Text">Empty where they have nothing there.</param>
public sealed record CollationReading(string Text, ValueList<string> Ids);

/// <summary>A clause of the template.</summary>
/// <param name="Group">Its group, counted from 0.</param>
/// <param name="Ids">The witnesses that have it in some reading.</param>
public sealed record TemplateClause(string Text, int Group, ValueList<string> Ids)
{
    /// <summary>Whether it is a heading.</summary>
    public bool IsHeading { get; init; }
}

/// <summary>How a paragraph stands to what most witnesses share.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParagraphOrigin>))]
public enum ParagraphOrigin
{
    /// <summary>Word for word, whatever the actor is called.</summary>
    [JsonStringEnumMemberName("verbatim")]
    Verbatim,

    /// <summary>In other words, or with something of its own beside it.</summary>
    [JsonStringEnumMemberName("adapted")]
    Adapted,

    /// <summary>Not in the template at all.</summary>
    [JsonStringEnumMemberName("local")]
    Local,
}

/// <summary>A passage of a witness with how it stands to the template.</summary>
public sealed record CollatedParagraph(string Id, Anchor Anchor, ParagraphOrigin Label, string Text);
