using System.Text;
using PolicyLens.Catalogue;

namespace PolicyLens.Comparison;

/// <summary>Where a text names the body that speaks in it.</summary>
/// <param name="Start">Offset of its first character, with the article before it.</param>
public readonly record struct ActorSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Reads whatever the body that speaks in a chapter is called – the authority's name, its children's services, the council,
/// "our service", "we" – as one and the same, so that clauses can be compared by what is done and not by whom. The texts
/// that people see stay as they are.
/// </summary>
/// <remarks>For any number of threads at once. Names of other authorities are other parties and stay.</remarks>
public sealed class ActorFolder
{
    /// <summary>What stands for every actor in a folded text: no letter, so that it weighs nothing as a word.</summary>
    public const char Actor = '\uE000';

    private readonly ActorCatalogue actors;
    private readonly PhraseIndex<ActorForm> own = new();

    /// <param name="authority">Whose chapter it is, by any of its names; null where the chapter does not say.</param>
    public ActorFolder(Catalogues catalogues, string? authority)
    {
        actors = catalogues.Actors;
        if (authority is null)
        {
            return;
        }

        IEnumerable<string> names = catalogues.Authorities.Find(authority) is { } entry
            ? [entry.Name, entry.Council, .. entry.Aliases, .. entry.Short ?? [], .. (entry.FormerNames ?? []).Select(former => former.Name)]
            : [authority];
        foreach (var name in names)
        {
            ActorCatalogue.Add(own, name, ActorForm.Name);
        }
    }

    /// <summary>The text with one sign in the place of each actor, and the verb after it in the form that goes with "we".</summary>
    public string Fold(string text)
    {
        var words = WordSpan.Of(text);
        var spans = Find(text, words);
        if (spans.Count == 0)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        var (at, word) = (0, 0);
        foreach (var span in spans)
        {
            folded.Append(text, at, span.Start - at).Append(Actor);
            at = span.End;
            while (word < words.Count && words[word].Start < at)
            {
                word++;
            }

            if (word < words.Count && words[word].Start == at + 1 && text[at] is ' ' or '\u00A0' && actors.Agreement.TryGetValue(words[word].Word, out var form))
            {
                folded.Append(' ').Append(form);
                at = words[word].End;
            }
        }

        return folded.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The actors of a text in order, none overlapping another.</summary>
    public IReadOnlyList<ActorSpan> Find(string text) => Find(text, WordSpan.Of(text));

    private List<ActorSpan> Find(string text, List<WordSpan> words)
    {
        var found = new List<(int First, int Next, ActorForm Form)>();
        foreach (var match in own.Find(words).Concat(actors.Names.Find(words)).OrderBy(match => match.First).ThenByDescending(match => match.Next))
        {
            var (form, before) = (match.Value, found.Count > 0 ? found[^1] : (First: -1, Next: -1, Form: ActorForm.Body));
            if (match.First < before.Next || (form is ActorForm.Name or ActorForm.Unit or ActorForm.Tail && !char.IsUpper(text[match.Start])) || IsPlural(text, words[match.Next - 1], form))
            {
                continue;
            }

            // "Anytown Council Children's Social Care Department" is one actor, and so is "our Children's Services".
            var follows = before.Next == match.First && IsSpace(text, words[match.First - 1].End, match.Start) && before.Form is not ActorForm.Pronoun;
            if (follows && form is ActorForm.Unit or ActorForm.Tail)
            {
                found[^1] = (before.First, match.Next, form);
            }
            else if (form != ActorForm.Tail)
            {
                found.Add((match.First, match.Next, form));
            }
        }

        return [.. found.Select(actor => Span(text, words, actor.First, actor.Next, actor.Form))];
    }

    private static ActorSpan Span(string text, List<WordSpan> words, int first, int next, ActorForm form)
    {
        // "The Children's Services" and "Children's Services" are one; so is what belongs to either.
        var withArticle = first > 0 && form is ActorForm.Name or ActorForm.Unit && words[first - 1].Word is "the" or "our" && IsSpace(text, words[first - 1].End, words[first].Start);
        var (start, end) = (words[withArticle ? first - 1 : first].Start, words[next - 1].End);
        end += end < text.Length && text[end] is '\'' or '’' && text[end - 1] is 's' && (end + 1 == text.Length || text[end + 1] == ' ') ? 1 : 0;
        return new(start, end - start);
    }

    /// <summary>"The councils" are others; "the council's" is its own.</summary>
    private static bool IsPlural(string text, WordSpan last, ActorForm form) =>
        form == ActorForm.Body && last.Word[^1] == 's' && last.Word != "services" && text[last.End - 2] is not ('\'' or '’' or '‘');

    private static bool IsSpace(string text, int from, int to) => to > from && text.AsSpan(from, to - from).IsWhiteSpace();
}
