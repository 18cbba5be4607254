using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>A mention of a public body in a text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="Successors">
/// Who has taken over what the mention speaks of: those that took over everything, and those that took over a part of
/// which a term stands in the same sentence. Empty where nobody has, or the sentence does not tell.
/// </param>
public sealed record BodyMention(BodyEntry Body, int Start, int Length, ValueList<BodySuccessor> Successors)
{
    /// <summary>Whether the body no longer stands.</summary>
    public bool IsFormer => Body.Until is not null;

    /// <summary>Whether another body is to be named instead: this one is gone, or has given away what the sentence speaks of.</summary>
    public bool IsOutOfDate => IsFormer || Successors.Count > 0;
}

/// <summary>The inspectorates, regulators and other public bodies that chapters name, with those that went before them.</summary>
public sealed class BodyCatalogue
{
    private readonly PhraseIndex<NameOfBody> names = new();
    private readonly FrozenDictionary<string, BodyEntry> byName;
    private readonly FrozenDictionary<BodySuccessor, Term[]> terms;

    internal BodyCatalogue(ValueList<BodyEntry> entries)
    {
        All = entries;
        foreach (var body in entries)
        {
            foreach (var name in body.Aliases.Prepend(body.Name))
            {
                names.Add(name, new(body, name, IsInitials(name), false));
                names.Add(name + "’s", new(body, name, IsInitials(name), true));
            }
        }

        byName = entries.SelectMany(body => body.Aliases.Prepend(body.Name).Select(name => (Key: TextShape.Key(name), body)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.body, StringComparer.Ordinal);
        terms = entries.SelectMany(body => body.Successors ?? []).Where(successor => successor.Terms is not null).Distinct()
            .ToFrozenDictionary(successor => successor, successor => successor.Terms!.Select(term => new Term(term)).ToArray());
    }

    public ValueList<BodyEntry> All { get; }

    /// <summary>The body of a name or of initials, whatever their capitals; null where none has it.</summary>
    public BodyEntry? Find(string name) => byName.GetValueOrDefault(TextShape.Key(name));

    /// <summary>
    /// The bodies named in a text, in order, none overlapping another. Names are matched by whole words that begin with
    /// capitals where the name's do; initials only as they are written in the catalogue.
    /// </summary>
    public IReadOnlyList<BodyMention> Mentions(string text)
    {
        List<BodyMention> mentions = [];
        var sentences = new SentencePlaces(text);
        foreach (var match in names.Find(WordSpan.Of(text)))
        {
            var (body, name, isInitials, isPossessive) = match.Value;
            var length = match.Length - (isPossessive && text[match.Start + match.Length - 2] is '\'' or '’' or '‘' ? 2 : 0);
            var written = text.AsSpan(match.Start, length);
            if (isInitials ? !written.SequenceEqual(name) : !HasCapitalsOf(written, name))
            {
                continue;
            }

            mentions.Add(new(body, match.Start, length, body.Successors is null ? [] : Applying(body.Successors, sentences.At(match.Start))));
        }

        return mentions;
    }

    private ValueList<BodySuccessor> Applying(ValueList<BodySuccessor> successors, string sentence)
    {
        var words = TextShape.Key(sentence).Split(' ');
        return successors.Where(successor => successor.Terms is null || terms[successor].Any(term => term.IsIn(words))).ToValueList();
    }

    /// <summary>No small letters but for one, as in "GSCC", "DfE".</summary>
    private static bool IsInitials(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.Count(char.IsLower) <= 1 && name.Count(char.IsUpper) >= 2;

    /// <summary>Every word of the name that begins with a capital does so in the text: "Court" is a body's where "court" is any.</summary>
    private static bool HasCapitalsOf(ReadOnlySpan<char> written, string name)
    {
        var (own, others) = (WordSpan.Of(name), WordSpan.Of(written.ToString()));
        for (var at = 0; at < own.Count && at < others.Count; at++)
        {
            if (char.IsUpper(name[own[at].Start]) && !char.IsUpper(written[others[at].Start]))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct NameOfBody(BodyEntry Body, string Name, bool IsInitials, bool IsPossessive);
}
