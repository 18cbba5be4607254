using PolicyLens.Catalogue;

namespace PolicyLens.Comparison.Amending;

/// <summary>Reads what one clause of a note claims.</summary>
/// <param name="carried">The section that the clause before it is about; null where it is about none.</param>
internal sealed class ClauseClaims(NoteMentions sentence, NoteClause clause, AmendingCatalogue catalogue, ClaimedSection? carried)
{
    private readonly List<PhraseMention> phrases = [.. sentence.Phrases.Where(phrase => phrase.Start >= clause.Start && phrase.End <= clause.End)];
    private readonly List<SectionMention> sections = [.. sentence.Sections.Where(section => section.Start >= clause.Start && section.End <= clause.End)];
    private readonly List<LawMention> laws = [.. sentence.Laws.Where(law => law.Start >= clause.Start && law.End <= clause.End)];
    private readonly string text = sentence.Text[clause.Start..clause.End];

    private IEnumerable<PhraseMention> Actions => phrases.Where(phrase => phrase.Phrase.Form == AmendingForm.Action);

    /// <summary>Where the change took place, if the clause speaks of something in a section.</summary>
    private ClaimedSection? Place => sections.Count > 0 ? sections[0].Section : carried;

    private bool Throughout => Has(AmendingForm.Wholly) || text.Contains("throughout", StringComparison.OrdinalIgnoreCase);

    /// <summary>The claims; empty for a clause that does not say that anything was done, or to what.</summary>
    public List<AmendmentClaim> Read()
    {
        if (Has(AmendingForm.Unchanged) && !Has(AmendingForm.Except))
        {
            return [Claim(ClaimKind.None, ClaimAction.Reviewed) with { Section = sections.Count > 0 ? sections[0].Section : null }];
        }

        if (Has(AmendingForm.First) && sections.Count + laws.Count == 0)
        {
            return [Claim(ClaimKind.Chapter, ClaimAction.Added)];
        }

        if (!Actions.Any() && !Has(AmendingForm.Minor) && !Has(AmendingForm.Except) && TermWordings.In(text).Count == 0 && !(Has(AmendingForm.Reflecting) && laws.Count > 0))
        {
            return [];
        }

        var claims = new List<AmendmentClaim>();
        AddTerms(claims);
        AddQuantity(claims);
        AddContact(claims);
        AddLaws(claims);
        AddTopic(claims);
        AddSections(claims);
        AddWhole(claims);
        return claims;
    }

    private void AddTerms(List<AmendmentClaim> claims)
    {
        if (laws.Count > 0)
        {
            return;
        }

        var wordings = TermWordings.In(text);
        claims.AddRange(wordings.Select(wording => Claim(ClaimKind.Term, ClaimAction.Changed) with { Before = wording.Before, After = wording.After, Section = Place, Throughout = Throughout }));
        if (wordings.Count == 0 && Subject(ClaimKind.Term) is not null)
        {
            claims.Add(Claim(ClaimKind.Term, ClaimAction.Changed) with { Section = Place, Throughout = Throughout });
        }
    }

    private void AddQuantity(List<AmendmentClaim> claims)
    {
        if (claims.Count > 0 || laws.Count > 0)
        {
            return;
        }

        var subject = new[] { ClaimKind.Age, ClaimKind.Deadline, ClaimKind.Amount }.Select(Subject).FirstOrDefault(found => found is not null);
        var amount = AmountWordings.In(text);
        var measured = Actions.Any(action => action.Phrase.Action is ClaimAction.Raised or ClaimAction.Lowered);
        if (subject is null && (amount is null || !(measured || amount.Before is not null)))
        {
            return;
        }

        var kind = amount is { IsTime: true } ? subject?.Phrase.Kind == ClaimKind.Amount ? ClaimKind.Amount : ClaimKind.Deadline
            : subject?.Phrase.Kind ?? (amount!.IsMoney ? ClaimKind.Amount : text.Contains("year", StringComparison.OrdinalIgnoreCase) ? ClaimKind.Age : ClaimKind.Amount);
        var action = Actions.Select(found => found.Phrase.Action).Where(found => found is ClaimAction.Raised or ClaimAction.Lowered).DefaultIfEmpty(subject is null ? ClaimAction.Changed : ActionFor(subject.Start, subject.End) ?? ClaimAction.Changed).First();

        // A visit that is more frequent comes after a shorter time.
        action = !text.Contains("frequen", StringComparison.OrdinalIgnoreCase) ? action
            : amount is { Before: not null } ? ClaimAction.Changed
            : action switch { ClaimAction.Raised => ClaimAction.Lowered, ClaimAction.Lowered => ClaimAction.Raised, _ => action };
        var about = Left().Where(word => amount is null || word.End + clause.Start <= amount.Start || word.Start >= amount.End);
        claims.Add(Claim(kind, action) with { Section = Place, Before = amount?.Before, After = amount?.After, Topic = Joined(about) });
    }

    private void AddContact(List<AmendmentClaim> claims)
    {
        if (claims.Count == 0 && Subject(ClaimKind.Contact) is { } subject)
        {
            var named = laws.ConvertAll(law => $"{law.Law}");
            var about = named.Count > 0 ? string.Join(", ", named) : Joined(AboutAfter(subject)) ?? Joined(Left());
            claims.Add(Claim(ClaimKind.Contact, ActionFor(subject.Start, subject.End) ?? ClaimAction.Changed) with { Section = Place, Topic = about, Law = laws.Count == 1 ? laws[0].Law : null });
        }
    }

    private void AddLaws(List<AmendmentClaim> claims)
    {
        if (claims.Count > 0)
        {
            return;
        }

        var inList = phrases.Exists(phrase => phrase.Phrase is { Form: AmendingForm.Subject, Kind: ClaimKind.List or ClaimKind.Law } && text[(phrase.Start - clause.Start)..(phrase.End - clause.Start)].Contains("list", StringComparison.OrdinalIgnoreCase));
        foreach (var law in laws)
        {
            claims.Add(Claim(ClaimKind.Law, ReflectedBefore(law.Start) ? ClaimAction.Reflected : ActionFor(law.Start, law.End) ?? ClaimAction.Changed) with { Law = law.Law, Section = Place, InList = inList });
        }

        var guidance = phrases.Find(phrase => phrase.Phrase is { Form: AmendingForm.Subject, Kind: ClaimKind.Topic } && text[(phrase.Start - clause.Start)..(phrase.End - clause.Start)].Equals("guidance", StringComparison.OrdinalIgnoreCase) && ReflectedBefore(phrase.Start));
        if (laws.Count == 0 && (Subject(ClaimKind.Law) ?? guidance) is { } subject && !IsAboutSomething(subject))
        {
            claims.Add(Claim(ClaimKind.Law, ReflectedBefore(subject.Start) ? ClaimAction.Reflected : ActionFor(subject.Start, subject.End) ?? ClaimAction.Changed) with { Section = Place, InList = inList });
        }
    }

    /// <summary>"Guidance on private fostering" is a text about something, and no law.</summary>
    private bool IsAboutSomething(PhraseMention subject) => text[(subject.Start - clause.Start)..].Contains("guidance", StringComparison.OrdinalIgnoreCase) && AboutAfter(subject).Count > 0;

    private void AddTopic(List<AmendmentClaim> claims)
    {
        if (claims.Count > 0)
        {
            return;
        }

        foreach (var subject in phrases.Where(phrase => phrase.Phrase is { Form: AmendingForm.Subject, Kind: ClaimKind.Section or ClaimKind.Topic or ClaimKind.Law or ClaimKind.List }))
        {
            if (AboutAfter(subject) is { Count: > 0 } about && Joined(about) is { } topic)
            {
                var kind = subject.Phrase.Kind is ClaimKind.Section or ClaimKind.List ? subject.Phrase.Kind : ClaimKind.Topic;
                claims.Add(Claim(kind, ReflectedBefore(subject.Start) ? ClaimAction.Reflected : ActionFor(subject.Start, subject.End) ?? ClaimAction.Changed) with { Section = Place, Topic = topic, InList = kind == ClaimKind.List });
                return;
            }
        }

        // "A paragraph was added to section 4 regarding visits": what it is about stands at the end.
        if (phrases.Find(phrase => phrase.Phrase is { Form: AmendingForm.Subject, Kind: ClaimKind.Section or ClaimKind.Topic }) is { } part && Joined(AboutAtEnd(part)) is { } end)
        {
            claims.Add(Claim(part.Phrase.Kind, ActionFor(part.Start, part.End) ?? ClaimAction.Changed) with { Section = Place, Topic = end });
        }
    }

    private IEnumerable<WordSpan> AboutAtEnd(PhraseMention part)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (sentence.Words[at].Start >= part.End && sentence.Words[at].End <= clause.End && sentence.Words[at].Word.Length > 3 && catalogue.AboutAt(sentence.Words, at) is var skipped and > 0)
            {
                return sentence.Words.Skip(at + skipped).TakeWhile(word => word.End <= clause.End && !sentence.Dates.Exists(date => date.Start < word.End && word.Start < date.End)).Where(word => word.Word is not ("in" or "to" or "the" or "a" or "an"));
            }
        }

        return [];
    }

    private void AddSections(List<AmendmentClaim> claims)
    {
        // "Section 4 was updated to reflect the Act" says two things; "the Act was added to section 4" says one.
        var reflects = claims.TrueForAll(claim => claim.Action == ClaimAction.Reflected);
        if (claims.Count > 0 && !reflects)
        {
            return;
        }

        var kind = Has(AmendingForm.Minor) && Actions.All(action => action.Phrase.Action is ClaimAction.Changed or ClaimAction.Reviewed) ? ClaimKind.Minor : ClaimKind.Section;
        var left = claims.Count == 0 && sections.Count == 1 && kind == ClaimKind.Section ? Joined(Left()) : null;
        var subjects = sections.FindAll(section => !section.IsPlace) is { Count: > 0 } own ? own : claims.Count == 0 ? sections : [];
        foreach (var section in subjects)
        {
            var action = kind == ClaimKind.Minor ? ClaimAction.Changed : ActionFor(section.Start, section.End, strongest: true) ?? ClaimAction.Changed;

            // What was added to a section is not the section.
            var isPlace = section.IsPlace && left is not null && (action is ClaimAction.Added or ClaimAction.Removed);
            claims.Add(Claim(isPlace ? ClaimKind.Topic : kind, action) with { Section = section.Section, Topic = left });
        }
    }

    private void AddWhole(List<AmendmentClaim> claims)
    {
        if (claims.Count > 0)
        {
            return;
        }

        if (Has(AmendingForm.Minor))
        {
            claims.Add(Claim(ClaimKind.Minor, ClaimAction.Changed) with { Section = carried, Throughout = Throughout });
            return;
        }

        var (left, chapter) = (Left(), Subject(ClaimKind.Chapter));
        var action = Strongest(Actions.Select(found => found.Phrase.Action));
        if (Has(AmendingForm.Reflecting) && left.Count > 0)
        {
            claims.Add(Claim(ClaimKind.Topic, ClaimAction.Reflected) with { Topic = Joined(left), Section = carried });
        }
        else if (chapter is not null && Purpose() is { Count: > 0 } purpose)
        {
            claims.Add(Claim(ClaimKind.Topic, ClaimAction.Changed) with { Topic = Joined(purpose), Section = carried });
        }
        else if (chapter is not null || left.Count == 0)
        {
            claims.Add(carried is { } section && chapter is null
                ? Claim(ClaimKind.Section, action) with { Section = section }
                : Claim(ClaimKind.Chapter, action is ClaimAction.Changed && Throughout ? ClaimAction.Rewritten : action) with { Throughout = Throughout });
        }
        else
        {
            claims.Add(Claim(ClaimKind.Topic, action) with { Topic = Joined(left), Section = carried });
        }
    }

    /// <summary>"… was amended to clarify the role of the adviser": what stands after the second verb.</summary>
    private List<WordSpan> Purpose() =>
        Actions.Skip(1).FirstOrDefault(action => sentence.Words.FindIndex(word => word.Start >= action.Start) is var at and > 0 && sentence.Words[at - 1].Word == "to") is { } second
            ? Left().FindAll(word => word.Start >= second.End) : [];

    private AmendmentClaim Claim(ClaimKind kind, ClaimAction action) => new() { Text = text.Trim(' ', ',', ';'), Kind = kind, Action = action };

    private bool Has(AmendingForm form) => phrases.Exists(phrase => phrase.Phrase.Form == form);

    private PhraseMention? Subject(ClaimKind kind) => phrases.Find(phrase => phrase.Phrase.Form == AmendingForm.Subject && phrase.Phrase.Kind == kind);

    private List<WordSpan> Left() => sentence.LeftIn(clause.Start, clause.End);

    private bool ReflectedBefore(int start) => phrases.Exists(phrase => phrase.Phrase.Form == AmendingForm.Reflecting && phrase.End <= start)
        && !Actions.Any(action => action.End <= start && phrases.Exists(phrase => phrase.Phrase.Form == AmendingForm.Reflecting && phrase.End <= action.Start) && sentence.Words.Count(word => word.Start >= action.End && word.End <= start) <= 1 && action.Phrase.Action == ClaimAction.Removed);

    /// <summary>What was done to what stands there: the action right before it, else the one after it, else the one before it.</summary>
    private ClaimAction? ActionFor(int start, int end, bool strongest = false)
    {
        var before = Actions.LastOrDefault(action => action.End <= start);
        if (before is not null && sentence.Words.Count(word => word.Start >= before.End && word.End <= start) <= 3)
        {
            return before.Phrase.Action;
        }

        var after = Actions.Where(action => action.Start >= end).Select(action => action.Phrase.Action).ToList();
        return after.Count > 0 ? strongest ? Strongest(after.Take(2)) : after[0] : before?.Phrase.Action;
    }

    /// <summary>"Reviewed and updated" is an update.</summary>
    private static ClaimAction Strongest(IEnumerable<ClaimAction> actions)
    {
        var all = actions.ToList();
        ClaimAction[] order = [ClaimAction.Rewritten, ClaimAction.Removed, ClaimAction.Moved, ClaimAction.Changed, ClaimAction.Added, ClaimAction.Raised, ClaimAction.Lowered, ClaimAction.Reviewed];
        return order.Where(all.Contains).DefaultIfEmpty(ClaimAction.Changed).First();
    }

    /// <summary>The words after "on", "about" that follow a noun, up to the verb or the next thing that the rules know.</summary>
    private List<WordSpan> AboutAfter(PhraseMention subject)
    {
        var at = sentence.Words.FindIndex(word => word.Start >= subject.End);
        if (at < 0 || sentence.Words[at].Start >= clause.End || catalogue.AboutAt(sentence.Words, at) is var skipped && skipped == 0)
        {
            return [];
        }

        var next = phrases.Where(phrase => phrase.Start >= subject.End && phrase.Phrase.Form is not AmendingForm.Subject).Select(phrase => phrase.Start)
            .Concat(sections.Where(section => section.Start >= subject.End).Select(section => section.Start)).DefaultIfEmpty(clause.End).Min();
        return [.. sentence.Words.Skip(at + skipped).TakeWhile(word => word.Start < next && word.End <= clause.End && word.Word is not ("was" or "were" or "has" or "have" or "is" or "are")).Where(word => word.Word is not ("in" or "to" or "the" or "a" or "an"))];
    }

    private string? Joined(IEnumerable<WordSpan> words) => string.Join(' ', words.Select(word => sentence.Text[word.Start..word.End])) is { Length: > 0 } joined ? joined : null;
}
