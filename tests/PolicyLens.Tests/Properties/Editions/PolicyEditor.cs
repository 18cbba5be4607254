using PolicyLens.Comparison;

namespace PolicyLens.Tests.Properties.Editions;

/// <summary>Edits a generated chapter and its layout, and says what each edit does.</summary>
internal sealed class PolicyEditor(Random random, PolicyChapterGenerator generator, PolicyChapter chapter, PolicyLayout layout)
{
    private static readonly string[] Hedges = [", where possible,", " normally", ", as far as is practicable,", " usually"];

    /// <summary>The sentences that an edit was made in: no other is.</summary>
    private readonly HashSet<int> touched = [];

    /// <summary>The laws that were taken out: none of them comes back in the same edition.</summary>
    private readonly HashSet<string> dropped = new(StringComparer.Ordinal);

    public PolicyChapter Chapter { get; private set; } = chapter;

    public PolicyLayout Layout { get; private set; } = layout;

    public PlantedEdit Edit(EditKind kind) => kind switch
    {
        EditKind.AgeLowered => Number(kind, SentenceKind.Age, ChangeEffect.Age, EffectDirection.Lowered, -random.Next(1, 3)),
        EditKind.AgeRaised => Number(kind, SentenceKind.Age, ChangeEffect.Age, EffectDirection.Raised, random.Next(1, 5)),
        EditKind.DeadlineLonger => Number(kind, SentenceKind.Deadline, ChangeEffect.Deadline, EffectDirection.Longer, random.Next(1, 12)),
        EditKind.DeadlineShorter => Number(kind, SentenceKind.Deadline, ChangeEffect.Deadline, EffectDirection.Shorter, -random.Next(1, 3)),
        EditKind.FrequencyLonger => Number(kind, SentenceKind.Frequency, ChangeEffect.Deadline, EffectDirection.Longer, random.Next(1, 4)),
        EditKind.FrequencyShorter => Number(kind, SentenceKind.Frequency, ChangeEffect.Deadline, EffectDirection.Shorter, -1),
        EditKind.AmountChanged => Number(kind, SentenceKind.Amount, ChangeEffect.Amount, EffectDirection.Raised, 50),
        EditKind.MustToShould => Modal(kind, "must", "should", EffectDirection.Weaker),
        EditKind.ShouldToMust => Modal(kind, "should", "must", EffectDirection.Stronger),
        EditKind.WillToMay => Modal(kind, "will", "may", EffectDirection.Weaker),
        EditKind.HedgeAdded => In(kind, Any(sentence => sentence is { Kind: SentenceKind.Duty, Hedge: "" }), sentence => sentence with { Hedge = Hedges[random.Next(Hedges.Length)] }, ChangeEffect.Modality, EffectDirection.Weaker),
        EditKind.HedgeDropped => In(kind, Any(sentence => sentence.Hedge.Length > 0), sentence => sentence with { Hedge = "" }, ChangeEffect.Modality, EffectDirection.Stronger),
        EditKind.ActAdded => ActAdded(),
        EditKind.ActDropped => Removed(kind, SentenceKind.Act, ChangeEffect.Citation),
        EditKind.OutcomeChanged => In(kind, Any(sentence => sentence.Kind == SentenceKind.Outcome), Other, ChangeEffect.Outcome, null),
        EditKind.DutyAdded => DutyAdded(),
        EditKind.DutyRemoved => Removed(kind, SentenceKind.Duty, ChangeEffect.Modality),
        EditKind.Reworded => In(kind, Any(sentence => sentence is { Kind: SentenceKind.Narrative, Word.Length: > 0 }), Other, ChangeEffect.Editorial, null),
        EditKind.DutyReworded => In(kind, Any(sentence => sentence.Kind == SentenceKind.Duty), Other, ChangeEffect.Editorial, null),
        EditKind.Retitled => Retitled(),
        EditKind.SectionMoved => Moved(),
        _ => LaidOut(kind),
    };

    /// <summary>The chapter before, made ready for an edit that needs something to take away.</summary>
    public static PolicyChapter Prepared(PolicyChapter chapter, EditKind kind) =>
        kind == EditKind.HedgeDropped && chapter.Sentences.First(sentence => sentence is { Kind: SentenceKind.Duty, Modal: "must" }) is var duty ? chapter.With(duty.Id, duty with { Hedge = Hedges[duty.Id % Hedges.Length] }) : chapter;

    private static PolicySentence Other(PolicySentence sentence) => sentence with { Word = sentence.OtherWord, OtherWord = sentence.Word };

    private PlantedEdit Number(EditKind kind, SentenceKind of, ChangeEffect effect, EffectDirection direction, int more) =>
        In(kind, Any(sentence => sentence.Kind == of), sentence => sentence with { Number = sentence.Number + more }, effect, direction);

    private PlantedEdit Modal(EditKind kind, string from, string to, EffectDirection direction) =>
        In(kind, Any(sentence => sentence.Modal == from && sentence.Hedge.Length == 0), sentence => sentence with { Modal = to }, ChangeEffect.Modality, direction);

    private PolicySentence Any(Func<PolicySentence, bool> fits)
    {
        var sentences = Chapter.Sentences.Where(sentence => fits(sentence) && !touched.Contains(sentence.Id)).ToList();
        return sentences[random.Next(sentences.Count)];
    }

    private PlantedEdit In(EditKind kind, PolicySentence sentence, Func<PolicySentence, PolicySentence> edit, ChangeEffect effect, EffectDirection? direction)
    {
        var edited = edit(sentence);
        touched.Add(sentence.Id);
        Chapter = Chapter.With(sentence.Id, edited);
        return new(kind, effect, direction, sentence.Text, edited.Text);
    }

    private PlantedEdit ActAdded()
    {
        var acts = Chapter.Sentences.Where(sentence => sentence.Kind == SentenceKind.Act).ToList();
        var act = new PolicySentence(generator.New(SentenceKind.Narrative).Id, SentenceKind.Act, PolicyWords.Acts.First(title => acts.TrueForAll(known => known.Pattern != title) && !dropped.Contains(title)));
        var place = acts[random.Next(acts.Count)];
        touched.Add(act.Id);
        Chapter = Chapter.With(place.Id, place, act);
        return new(EditKind.ActAdded, ChangeEffect.Citation, EffectDirection.Added, null, act.Text);
    }

    private PlantedEdit DutyAdded()
    {
        var (duty, place) = (generator.New(SentenceKind.Duty, random.Next(2) == 0 ? "must" : "should"), Any(sentence => sentence.Kind is SentenceKind.Narrative && sentence.Word.Length > 0));
        touched.Add(duty.Id);
        touched.Add(place.Id);
        Chapter = random.Next(2) == 0 ? Chapter.With(place.Id, duty, place) : Chapter.With(place.Id, place, duty);
        return new(EditKind.DutyAdded, ChangeEffect.Modality, EffectDirection.Added, null, duty.Text);
    }

    private PlantedEdit Removed(EditKind kind, SentenceKind of, ChangeEffect effect)
    {
        var sentence = Any(sentence => sentence.Kind == of);
        dropped.Add(sentence.Pattern);
        Chapter = Chapter.With(sentence.Id);
        Chapter = Chapter with { Sections = [.. Chapter.Sections.Select(section => section with { Blocks = [.. section.Blocks.Where(block => block.Sentences.Count > 0)] }).Where(section => section.Blocks.Count > 0)] };
        return new(kind, effect, EffectDirection.Removed, sentence.Text, null);
    }

    private PlantedEdit Retitled()
    {
        var section = Chapter.Sections[random.Next(2, Chapter.Sections.Count)];
        var title = PolicyWords.OtherHeadings[Array.IndexOf(PolicyWords.Headings, section.Heading)];
        Chapter = Chapter with { Sections = [.. Chapter.Sections.Select(one => one == section ? one with { Heading = title } : one)] };
        return new(EditKind.Retitled, ChangeEffect.Editorial, null, section.Heading, title);
    }

    private PlantedEdit Moved()
    {
        List<PolicySection> sections = [.. Chapter.Sections];
        var from = random.Next(2, sections.Count);
        var section = sections[from];
        sections.RemoveAt(from);
        sections.Insert(from == sections.Count ? random.Next(2, from) : random.Next(2) == 0 && from > 2 ? 2 : sections.Count, section);
        Chapter = Chapter with { Sections = sections };
        return new(EditKind.SectionMoved, null, null, section.Heading, section.Heading);
    }

    private PlantedEdit LaidOut(EditKind kind)
    {
        Layout = kind switch
        {
            EditKind.Renumbered => Layout with { FirstNumber = Layout.FirstNumber + random.Next(1, 4), AfterNumber = random.Next(2) == 0 ? "" : "." },
            EditKind.WhiteSpace => Layout with { IsSpacious = !Layout.IsSpacious },
            EditKind.HardSpaces => Layout with { HardSpaces = random.Next(1, 9) },
            EditKind.Quotes => Layout with { CurlyQuotes = !Layout.CurlyQuotes },
            EditKind.Bullets => Layout with { Bullet = Layout.IsMarkdown ? "*" : random.Next(2) == 0 ? "-" : "–" },
            EditKind.LineWidth => Layout with { Width = Layout.Width == 0 ? random.Next(60, 100) : 0 },
            _ => Layout with { Pages = Layout.Pages + random.Next(2, 6) },
        };
        return new(kind, null, null, null, null);
    }
}
