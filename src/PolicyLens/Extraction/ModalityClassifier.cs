using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using PolicyLens.Extraction.Binding;
using PolicyLens.Model;

namespace PolicyLens.Extraction;

/// <summary>
/// Tells what a sentence binds to, by the first verb of binding in its main clause. A clause that states a case ("where …", "if
/// …", "should they leave"), a purpose ("so that …") or a question inside ("how …", "whether …") binds to nothing, nor does one that
/// describes somebody ("children who may be at risk"). Hedges do not change the answer: see <see cref="HedgeFinder"/>.
/// </summary>
/// <remarks>
/// A subject that nobody is ("no child will …", "under no circumstances may …") makes a prohibition of any verb. Where no main
/// clause binds, a plain modal of the opening clause counts if no comma ends it ("When a child is missing staff must …"), then one
/// of a clause with "which" or "that" ("a plan that must be signed"). Questions and quoted speech bind to nothing.
/// </remarks>
public static partial class ModalityClassifier
{
    /// <summary>Sentences that are remembered at most, and the longest of them: the same sentences are asked about by extractors, checks and comparisons.</summary>
    private const int MostRemembered = 8192;

    private const int LongestRemembered = 600;

    private static readonly ConcurrentDictionary<string, Modality> Remembered = new(StringComparer.Ordinal);

    private static int remembered;

    /// <summary>What a sentence binds to. For any number of threads at once.</summary>
    public static Modality Of(string sentence)
    {
        if (sentence.Length > LongestRemembered)
        {
            return Read(sentence);
        }

        if (Remembered.TryGetValue(sentence, out var known))
        {
            return known;
        }

        if (Interlocked.Increment(ref remembered) > MostRemembered)
        {
            Remembered.Clear();
            Interlocked.Exchange(ref remembered, 0);
        }

        return Remembered[sentence] = Read(sentence);
    }

    private static Modality Read(string sentence)
    {
        if (sentence.AsSpan().TrimEnd("\"”’') ").EndsWith('?'))
        {
            return Modality.Statement;
        }

        var marks = BindingMarks.Of(sentence).ToList();
        var main = marks.Exists(mark => mark.Kind == MarkKind.Verb) ? OfMainClause(sentence, marks) : Modality.Statement;
        return main is Modality.Statement or Modality.Prohibition || !Nobody().IsMatch(sentence) ? main : Modality.Prohibition;
    }

    private static Modality OfMainClause(string sentence, List<BindingMark> marks)
    {
        // The opening clause until a comma ends it, the clause that is open, and what a clause below the main one binds to.
        var (inOpening, open, consumedAt) = (false, false, -1);
        BindingMark? opening = null, relative = null;
        for (var at = 0; at < marks.Count; at++)
        {
            var mark = marks[at];
            switch (mark.Kind)
            {
                case MarkKind.Stop when open || inOpening:
                    // "If the child, or a parent, may be harmed, …": a main clause has a subject of its own.
                    if (!GoesOn().IsMatch(sentence.AsSpan(mark.End)) && !(inOpening && at + 1 < marks.Count && marks[at + 1].Kind == MarkKind.Verb && string.IsNullOrWhiteSpace(sentence[mark.End..marks[at + 1].Start])))
                    {
                        opening = inOpening && opening is { } first && !TwoClauses().IsMatch(sentence.AsSpan(0, first.Start)) ? null : opening;
                        (open, inOpening, consumedAt) = (false, false, -1);
                    }

                    break;
                case MarkKind.Opener:
                    open = true;
                    inOpening |= IsFirst(sentence, mark);
                    break;
                case MarkKind.Relative when at + 1 < marks.Count && marks[at + 1].Kind == MarkKind.Verb && IsNext(sentence, mark.End, marks[at + 1].Start):
                    relative ??= sentence[mark.Start] is 'w' or 'W' && mark.Length == 3 ? null : marks[at + 1] is { IsPlain: true, Modality: not Modality.Commitment } verb ? verb : null;
                    consumedAt = marks[++at].End;
                    break;
                case MarkKind.Relative when OwnSubject().IsMatch(sentence.AsSpan(mark.End)) && !Demands().IsMatch(sentence.AsSpan(0, mark.Start)):
                    open = true;
                    break;
                case MarkKind.Verb when open || (consumedAt >= 0 && Joins().IsMatch(sentence.AsSpan(consumedAt, mark.Start - consumedAt))):
                    opening ??= inOpening ? mark : null;
                    relative ??= !inOpening && mark.IsPlain && Says().IsMatch(sentence.AsSpan(0, mark.Start)) ? mark : null;
                    (open, consumedAt) = (false, mark.End);
                    break;
                case MarkKind.Possible when open:
                    (open, consumedAt) = (false, mark.End);
                    break;
                case MarkKind.Verb when !IsOfLaw(sentence, mark):
                    return mark.Modality;
            }
        }

        return opening is { IsPlain: true } told ? told.Modality : relative?.Modality ?? Modality.Statement;
    }

    /// <summary>Nothing but a word such as "However," stands before it.</summary>
    private static bool IsFirst(string sentence, BindingMark mark) => OnlyLinks().IsMatch(sentence.AsSpan(0, mark.Start));

    private static bool IsNext(string sentence, int from, int to) => OnlyAdverbs().IsMatch(sentence.AsSpan(from, to - from));

    /// <summary>"The Act will come into force": what a law does, nobody has promised.</summary>
    private static bool IsOfLaw(string sentence, BindingMark mark) =>
        mark is { Modality: Modality.Commitment, IsPlain: true, Start: < 120 } && LawAlone().IsMatch(sentence.AsSpan(0, mark.Start));

    [GeneratedRegex(@"^\W*(?:(?:However|Also|And|But|Equally|Similarly|Therefore|In addition|In particular|For example),?\s+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OnlyLinks();

    [GeneratedRegex(@"^,?\s+(?:(?:also|therefore|then|normally|usually|still|otherwise|perhaps|themselves)\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OnlyAdverbs();

    // After such a comma the clause that it stands in goes on: "If the child, or a parent, may be harmed, …".
    [GeneratedRegex(@"^\s*(?:or|and(?!\s+(?:we|they|it|he|she|you|the|this)\b)|who|which|whose|including|however|such as|for example|for instance|e\.g\.|particularly|especially|where|when|if)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^[^,;]{0,60}\b(?:and|or|but|nor)\s+(?:also\s+|therefore\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joins();

    [GeneratedRegex(@"^\s+(?:they|he|she|it|we|you|the|a|an|their|his|her|our|your|this|these|those|all|any|every|each|some|many|most|children|child|young|staff|parents|people|carers|social|local|no)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OwnSubject();

    // What somebody is to see to binds like a main clause: "ensure that staff must", "it is essential that children should".
    [GeneratedRegex(@"\b(?:ensur\w+|requir\w+|expect\w+|insist\w*|essential|vital|important|decid\w+|agree[ds]?|clear|so|propos\w+|recommend\w*)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Demands();

    // "If a young person remains in care we will …": the verb has a clause before it that is complete, or a subject of its own.
    [GeneratedRegex(@"(?<!\b(?:who|which|that)\s)\b(?:is|are|was|were|has|have|had|does|do|remains?|go|goes|becomes?|leaves?|needs?|turns?|reach(?:es)?|wants?|wish(?:es)?|comes?|moves?|asks?|refuses?|requests?|runs?|lives?|arises?|occurs?|happens?|fails?|returns?|dies|gets?|appears?|seems?|starts?|begins?|enters?|ceases?|receives?|makes?)\b(?!\s+(?:and|or|that)\b)[^,;]{0,200}$|\s\w+\s[^,;]{3,200}\b(?:we|staff|they|you|it|he|she|effort|efforts|(?:the|every|their)\s+\w+(?:\s+worker|\s+authority|\s+manager)?)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TwoClauses();

    // "We believe that children should be heard": the clause says what is believed.
    [GeneratedRegex(@"\b(?:believ\w+|recogni[sz]\w+|accept\w*|acknowledg\w+|agree\w*|say\w*|said|stat\w+|confirm\w*|mean\w*|provid\w+|belief|view|principle|is)\s+that\s[^,;]{1,100}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Says();

    [GeneratedRegex(@"^\W*(?:(?:However|Where|If)\b[^,]{1,80},\s*)?(?:no(?!\s+(?:later|longer|fewer|more|less|matter|doubt|sooner)\b)|nobody|none|neither|never|nothing|(?:under|in)\s+no\s+circumstances|on\s+no\s+account|at\s+no\s+(?:time|point|stage)|in\s+no\s+case)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"^\W*(?:(?:The|This|That|These|Both|New)\s+)?(?:(?!(?:under|by|in|within|for|to|with|from|on|at)\b)[\w()’',-]+\s+){0,9}(?:Acts?|Bill|Regulations|Order|Directive|legislation)(?:\s+(?:19|20)[0-9]{2})?\s+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LawAlone();
}
