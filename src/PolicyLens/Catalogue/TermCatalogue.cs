using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>The words of the field: terms with their variants, names of services, subjects of principles, known outcomes.</summary>
public sealed class TermCatalogue
{
    private readonly string[] actors;
    private readonly (string Id, Term[] Terms)[] subjects;
    private readonly FrozenDictionary<string, OutcomeEntry[]> outcomes;
    private readonly PhraseIndex<string> outcomeTitles = new();
    private readonly FrozenSet<string> processes;
    private readonly FrozenSet<string> capitalWords;
    private readonly FrozenSet<string> familiar;
    private readonly VariantIndex index;

    internal TermCatalogue(TermData data)
    {
        Terms = data.Terms;
        actors = [.. data.Actors.Select(TextShape.Key).OrderByDescending(actor => actor.Length)];
        subjects = [.. data.Subjects.Select(subject => (subject.Id, subject.Terms.Select(term => new Term(term)).ToArray()))];
        var titles = data.Outcomes.SelectMany(outcome => outcome.Aliases.Append(outcome.Title).Select(alias => (Alias: alias, Key: TextShape.Key(alias), Outcome: outcome))).ToList();
        outcomes = titles.GroupBy(title => title.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(title => title.Outcome).Distinct().ToArray(), StringComparer.Ordinal);
        titles.ForEach(title => outcomeTitles.Add(title.Alias, title.Key));
        processes = (data.Processes ?? []).ToFrozenSet(StringComparer.Ordinal);
        capitalWords = (data.CapitalWords ?? []).ToFrozenSet(StringComparer.Ordinal);
        familiar = (data.FamiliarAbbreviations ?? []).ToFrozenSet(StringComparer.Ordinal);
        index = new(data.Terms);
    }

    /// <summary>Each idea with the terms that are used for it.</summary>
    public ValueList<TermEntry> Terms { get; }

    /// <summary>The ids of the subjects of principles, in the catalogue's order.</summary>
    public IEnumerable<string> SubjectIds => subjects.Select(subject => subject.Id);

    /// <summary>The ids of the subjects that a text speaks of, in the catalogue's order.</summary>
    public ValueList<string> SubjectsOf(string text)
    {
        var words = TextShape.Key(text).Split(' ');
        return subjects.Where(subject => subject.Terms.Any(term => term.IsIn(words))).Select(subject => subject.Id).ToValueList();
    }

    /// <summary>The known outcome that a title names, or null; of several schemes the first of the catalogue.</summary>
    public OutcomeEntry? Outcome(string title) => OutcomesOf(title) is [var first, ..] ? first : null;

    /// <summary>The outcome of a scheme that a title names, or null.</summary>
    public OutcomeEntry? Outcome(string title, OutcomeScheme scheme) => OutcomesOf(title).FirstOrDefault(outcome => outcome.Scheme == scheme);

    /// <summary>The known outcomes that a title names: schemes may share one.</summary>
    internal IReadOnlyList<OutcomeEntry> OutcomesOf(string title) => outcomes.GetValueOrDefault(TextShape.Key(title)) ?? [];

    /// <summary>Where titles of known outcomes stand in a text.</summary>
    internal IEnumerable<(int Start, int Length, IReadOnlyList<OutcomeEntry> Outcomes)> OutcomesIn(string text) =>
        outcomeTitles.Find(WordSpan.Of(text)).Select(match => (match.Start, match.Length, (IReadOnlyList<OutcomeEntry>)outcomes[match.Value]));

    /// <summary>The terms in a text, in order, each where it stands.</summary>
    internal IEnumerable<TermFound> TermsIn(string text) => index.Find(text);

    /// <summary>Whether a text names a step of the work with one child, such as an assessment.</summary>
    internal bool NamesProcess(string text) => TextShape.Key(text).Split(' ').Any(processes.Contains);

    /// <summary>Whether capitals stand there for weight or as a number, and abbreviate nothing.</summary>
    internal bool IsCapitalWord(string letters) => capitalWords.Contains(letters);

    /// <summary>Whether everybody knows an abbreviation.</summary>
    internal bool IsFamiliar(string letters) => familiar.Contains(letters);

    /// <summary>
    /// The name of a chapter for its id: its title's slug without the name of the service that it begins with and
    /// without the years that it ends with, so that the next edition and other authorities' chapters are named alike.
    /// </summary>
    public string ChapterName(string title)
    {
        var words = TextShape.Key(title).Split(' ').ToList();
        while (words.Count > 2 && words[^1].Length == 4 && words[^1].All(char.IsAsciiDigit))
        {
            words.RemoveAt(words.Count - 1);
            if (words[^1] is "to")
            {
                words.RemoveAt(words.Count - 1);
            }
        }

        var key = string.Join(' ', words);
        var actor = actors.FirstOrDefault(candidate => key.StartsWith(candidate + " ", StringComparison.Ordinal));
        var rest = actor is null ? key : key[(actor.Length + 1)..];
        return Slug.Of(rest.Contains(' ', StringComparison.Ordinal) ? rest : key);
    }
}
