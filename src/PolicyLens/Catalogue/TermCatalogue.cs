using System.Collections.Frozen;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Catalogue;

/// <summary>The words of the field: terms with their variants, names of services, subjects of principles, known outcomes.</summary>
public sealed class TermCatalogue
{
    private readonly string[] actors;
    private readonly (string Id, Term[] Terms)[] subjects;
    private readonly FrozenDictionary<string, OutcomeEntry> outcomes;

    internal TermCatalogue(TermData data)
    {
        Terms = data.Terms;
        actors = [.. data.Actors.Select(TextShape.Key).OrderByDescending(actor => actor.Length)];
        subjects = [.. data.Subjects.Select(subject => (subject.Id, subject.Terms.Select(term => new Term(term)).ToArray()))];
        outcomes = data.Outcomes.SelectMany(outcome => outcome.Aliases.Append(outcome.Title).Select(alias => (Key: TextShape.Key(alias), outcome)))
            .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.outcome, StringComparer.Ordinal);
    }

    /// <summary>Each idea with the terms that are used for it.</summary>
    public ValueList<TermEntry> Terms { get; }

    /// <summary>The ids of the subjects that a text speaks of, in the catalogue's order.</summary>
    public ValueList<string> SubjectsOf(string text)
    {
        var words = TextShape.Key(text).Split(' ');
        return subjects.Where(subject => subject.Terms.Any(term => term.IsIn(words))).Select(subject => subject.Id).ToValueList();
    }

    /// <summary>The known outcome that a title names, or null.</summary>
    public OutcomeEntry? Outcome(string title) => outcomes.GetValueOrDefault(TextShape.Key(title));

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
