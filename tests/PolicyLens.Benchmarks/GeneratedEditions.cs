using System.Security.Cryptography;
using System.Text;
using PolicyLens.Model;

namespace PolicyLens.Benchmarks;

/// <summary>
/// Small chapters in several editions: five sections of four sentences each. From one edition to the next two sentences bind otherwise, two read otherwise, one law is put in the place
/// of another and a deadline is another; every fifth is a reissue with nothing new.
/// </summary>
internal sealed class GeneratedEditions(int seed)
{
    private const int Sections = 5;
    private const int SentencesOfSection = 4;

    private static readonly string[] People = ["The social worker", "The personal adviser", "The team manager", "The foster carer", "The key worker", "The duty officer"];
    private static readonly string[] Modals = ["must", "should", "will", "may"];
    private static readonly string[] Actions = ["record the visit", "speak to the child", "call the family", "write to the school", "keep the letter", "agree the plan", "look at the room", "thank the neighbour"];
    private static readonly string[] Tails = ["before the meeting", "with a colleague", "on the same day", "in plain words", "at the child's pace", "after the move", "when asked", "by telephone"];
    private static readonly string[] Acts = ["Children Act 1989", "Children Act 2004", "Equality Act 2010", "Human Rights Act 1998", "Care Act 2014", "Housing Act 1996"];

    private readonly Random random = new(seed);

    public IEnumerable<(Edition Edition, EditionId Id, byte[] Bytes)> Next(int chapter, int editions)
    {
        var sentences = Enumerable.Range(0, Sections * SentencesOfSection).Select(_ => (Person: Any(People), Modal: Any(Modals), Action: Any(Actions), Tail: Any(Tails))).ToArray();
        var (act, days) = (Any(Acts), random.Next(2, 20));
        for (var number = 1; number <= editions; number++)
        {
            if (number > 1 && (chapter + number) % 5 != 0)
            {
                for (var edit = 0; edit < 2; edit++)
                {
                    sentences[random.Next(sentences.Length)].Modal = Any(Modals);
                    sentences[random.Next(sentences.Length)].Tail = Any(Tails);
                }

                (act, days) = (Any(Acts), Math.Max(1, days + random.Next(-1, 2)));
            }

            yield return Edition(chapter, number, [.. sentences.Select(one => $"{one.Person} {one.Modal} {one.Action} {one.Tail}, and says so.")], act, days);
        }
    }

    private static (Edition Edition, EditionId Id, byte[] Bytes) Edition(int chapter, int number, string[] sentences, string act, int days)
    {
        var (law, deadline) = ($"This chapter rests on the {act}.", $"The plan is written within {days} days of the move.");
        var first = new Anchor("1");
        var sections = Enumerable.Range(1, Sections).Select(at =>
        {
            var anchor = new Anchor($"{at}");
            var own = string.Join(' ', sentences.Skip((at - 1) * SentencesOfSection).Take(SentencesOfSection));
            ValueList<Block> blocks = at == 1
                ? [new Paragraph { Anchor = anchor.Paragraph(1), Text = law }, new Paragraph { Anchor = anchor.Paragraph(2), Text = deadline }, new Paragraph { Anchor = anchor.Paragraph(3), Text = own }]
                : [new Paragraph { Anchor = anchor.Paragraph(1), Text = own }];
            return new Section { Anchor = anchor, Number = $"{at}", Heading = $"Part {at}", Level = 1, Role = SectionRole.Other, Blocks = blocks };
        }).ToValueList();
        var bytes = Encoding.UTF8.GetBytes($"chapter {chapter}, edition {number}: {law} {deadline} {string.Join(' ', sentences)}");
        var edition = new Edition
        {
            Source = new() { Name = $"{chapter}-{number}.txt", Format = "txt", Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), Bytes = bytes.Length, Encoding = "utf-8" },
            Chapter = new() { Title = $"Chapter {chapter}", Sections = sections },
            Findings = new()
            {
                Authority = $"Authority {chapter % 150}",
                Dates = [new(DateKind.Amended, $"{2018 + number}-0{1 + (chapter % 9)}", "", null)],
                Citations = [new() { Kind = SourceKind.Act, Title = act, Anchor = first.Paragraph(1), Quote = act }],
                Provisions = [new() { Kind = QuantityKind.Deadline, Topic = "planning", Values = [new(days, "day", null) { Bound = Bound.Within }], Anchor = first.Paragraph(2), Quote = deadline }],
            },
        };
        return (edition, new($"authority-{chapter % 150}", $"chapter-{chapter}", null), bytes);
    }

    private string Any(string[] all) => all[random.Next(all.Length)];
}
