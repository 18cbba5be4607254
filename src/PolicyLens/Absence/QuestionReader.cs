using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Catalogue;
using PolicyLens.Model;
using PolicyLens.Structure;

namespace PolicyLens.Absence;

/// <summary>
/// Reads a question as people type it: a topic (<c>leaving-care-support</c>), a role (<c>vision</c>), the name of law or
/// guidance (<c>Children Act 1989</c>, <c>Working Together</c>), an outcome or a value, with an amount where one is asked for
/// (<c>leaving-care-support=25</c>, <c>personal-adviser&gt;=25</c>). A word before a colon says which kind is meant: <c>value:Respect</c>.
/// </summary>
public sealed partial class QuestionReader(Catalogues catalogues)
{
    private const int NearNames = 3;

    /// <summary>The question; null where nothing of that name is known.</summary>
    public Question? Read(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value.Trim();
        var question = match.Groups["kind"].Value.ToLowerInvariant() switch
        {
            "topic" => Topic(name),
            "role" => Role(name),
            "cites" or "source" => Source(name) ?? new(QuestionKind.Source, name, name),
            "outcome" => Outcome(name),
            "value" => new(QuestionKind.Value, name, name),
            _ => Topic(name) ?? Role(name) ?? Source(name) ?? Known(name) ?? (Article().IsMatch(name) ? new(QuestionKind.Value, name, name) : null),
        };
        return question is null || !match.Groups["comparator"].Success ? question : question with
        {
            Comparator = match.Groups["comparator"].Value switch
            {
                "=" or "==" => Comparator.Equal,
                ">=" => Comparator.AtLeast,
                "<=" => Comparator.AtMost,
                ">" => Comparator.More,
                _ => Comparator.Less,
            },
            Amount = decimal.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Names that a mistyped question may have meant, at most three.</summary>
    public IReadOnlyList<string> Near(string text)
    {
        var words = TextShape.Key(text).Split(' ').Where(word => word.Length > 3).ToList();
        return
        [
            .. catalogues.Topics.All.Select(topic => topic.Id)
                .Concat(Enum.GetValues<SectionRole>().Where(role => role != SectionRole.Other).Select(RoleName.Of))
                .Concat(catalogues.Law.Legislation.Select(entry => entry.Title)).Concat(catalogues.Law.Guidance.Select(entry => entry.Title))
                .Select(name => (name, Hits: words.Count(word => TextShape.Key(name).Contains(word, StringComparison.Ordinal))))
                .Where(pair => pair.Hits > 0).OrderByDescending(pair => pair.Hits).Take(NearNames).Select(pair => pair.name),
        ];
    }

    private Question? Topic(string name) =>
        catalogues.Topics.Find(name.Replace(' ', '-')) is { } topic ? new(QuestionKind.Topic, topic.Id, topic.Title) : null;

    private static Question? Role(string name)
    {
        var id = name.Replace(' ', '-').ToLowerInvariant();
        return Enum.GetValues<SectionRole>().Any(role => role != SectionRole.Other && RoleName.Of(role) == id)
            ? new(QuestionKind.Role, id, $"a section on {id.Replace('-', ' ')}")
            : null;
    }

    /// <summary>Law or guidance by any of its names; a name that several pieces of legislation bear needs its year.</summary>
    private Question? Source(string name)
    {
        var words = WordSpan.Of(name);
        var year = words is [.., { Word: { Length: 4 } last }] && last.All(char.IsAsciiDigit) ? int.Parse(last, CultureInfo.InvariantCulture) : (int?)null;
        if (catalogues.Law.Names(words).FirstOrDefault(match => match.First == 0 && match.Next >= words.Count - (year is null ? 0 : 1)) is not { Value: { } known })
        {
            return null;
        }

        var title = known.Legislation.Find(entry => entry.Year == year)?.Title
            ?? (known.Legislation is [var only] && year is null ? only.Title : known.Guidance?.Title);
        return title is null ? null : new(QuestionKind.Source, title, title)
        {
            Comparator = known.Guidance is not null && year is not null ? Comparator.Equal : Comparator.Any,
            Amount = known.Guidance is not null ? year : null,
        };
    }

    private Question? Known(string name) => catalogues.Terms.Outcome(name) is null ? null : Outcome(name);

    private Question Outcome(string name)
    {
        var title = catalogues.Terms.Outcome(name)?.Title ?? name;
        return new(QuestionKind.Outcome, title, title);
    }

    [GeneratedRegex(@"^(?:(?<kind>topic|role|cites|source|outcome|value)\s*:)?\s*(?<name>[^=<>]+?)\s*(?:(?<comparator>>=|<=|==|=|>|<)\s*£?(?<amount>[0-9]{1,9}(?:\.[0-9]{1,2})?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:Article|Art\.?)\s*[0-9]{1,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Article();
}
