using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Extraction.Binding;

/// <summary>Cuts a sentence into the marks that tell what it binds to, in order; all other words fall away.</summary>
internal static partial class BindingMarks
{
    public static IEnumerable<BindingMark> Of(string sentence)
    {
        var next = MarkPatterns.InOrder.Select(pattern => pattern.Match(sentence)).ToArray();
        for (var at = 0; ;)
        {
            Match? first = null;
            for (var kind = 0; kind < next.Length; kind++)
            {
                if (next[kind].Success && next[kind].Index < at)
                {
                    next[kind] = MarkPatterns.InOrder[kind].Match(sentence, at);
                }

                if (next[kind].Success && (first is null || next[kind].Index < first.Index))
                {
                    first = next[kind];
                }
            }

            if (first is null)
            {
                yield break;
            }

            yield return KindOf(first, sentence);
            at = first.Index + first.Length;
        }
    }

    private static BindingMark KindOf(Match match, string sentence)
    {
        BindingMark As(MarkKind kind, Modality modality = Modality.Statement, bool plain = false) => new(kind, modality, match.Index, match.Length, plain);
        var plain = match.Groups["plain"].Success;
        return match switch
        {
            _ when match.Groups["possible"].Success => As(MarkKind.Possible),
            _ when match.Groups["idle"].Success || IsName(match, sentence) => As(MarkKind.Idle),
            _ when match.Groups["stop"].Success => As(MarkKind.Stop),
            _ when match.Groups["opener"].Success => As(MarkKind.Opener),
            _ when match.Groups["relative"].Success => As(MarkKind.Relative),
            _ when match.Groups["inverted"].Success => As(IsInverted(match, sentence) ? MarkKind.Opener : MarkKind.Verb, IsInverted(match, sentence) ? Modality.Statement : Modality.Expectation, plain: true),
            _ when match.Groups["prohibition"].Success => As(MarkKind.Verb, Modality.Prohibition, plain),
            _ when match.Groups["duty"].Success => As(MarkKind.Verb, Modality.Duty, plain),
            _ when match.Groups["commitment"].Success => As(MarkKind.Verb, Modality.Commitment, plain),
            _ when match.Groups["effort"].Success => As(IsOfAuthority(match, sentence) ? MarkKind.Verb : MarkKind.Idle, Modality.Commitment),
            _ when match.Groups["expectation"].Success => As(MarkKind.Verb, Modality.Expectation, plain),
            _ => As(MarkKind.Verb, Modality.Permission),
        };
    }

    /// <summary>"May" is a month and "Will" a person wherever a capital stands inside a sentence that is not all capitals; at its beginning "May 2019".</summary>
    private static bool IsName(Match match, string sentence)
    {
        if (!match.Value.StartsWith("May", StringComparison.Ordinal) && !match.Value.StartsWith("Will", StringComparison.Ordinal))
        {
            return false;
        }

        var after = sentence.AsSpan(match.Index + match.Length).TrimStart();
        return match.Index == 0
            ? (match.Value[0] == 'M' && MonthGoesOn().IsMatch(after)) || NameGoesOn().IsMatch(after)
            : match.Value[0] == 'M' || after.Length == 0 || !char.IsLower(after[0]);
    }

    /// <summary>"Should they leave, …" states a case; "Should be kept for …" has only left its subject out.</summary>
    private static bool IsInverted(Match match, string sentence)
    {
        var after = sentence.AsSpan(match.Index + match.Length);
        return SubjectFollows().IsMatch(after) || (match.Index == 0 && after.Contains(',') && !VerbFollows().IsMatch(after));
    }

    /// <summary>"We aim to": not of a child or a parent, nor of a document that aims to explain, nor in "to promote, and seek to secure".</summary>
    private static bool IsOfAuthority(Match match, string sentence) =>
        !sentence.StartsWith("To ", StringComparison.Ordinal) && !OtherSubject().IsMatch(sentence.AsSpan(Math.Max(0, match.Index - 40), Math.Min(40, match.Index)));

    [GeneratedRegex(@"^(?:[0-9]|and (?:June|July|April)|is\b|was\b|saw\b|to (?:June|July|August|September|October)|[-–,/]|Day\b|Bank\b|half)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MonthGoesOn();

    [GeneratedRegex(@"^(?:and|or|is|was|has|had|['’]s)\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NameGoesOn();

    [GeneratedRegex(@"^\s+(?:they|he|she|it|you|we|a|an|the|any|this|that|these|those|there|either|such|no|one|anyone|someone|his|her|their|your)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SubjectFollows();

    [GeneratedRegex(@"^\s+(?:be|not|have|also|always|never|only|normally|usually|include|ensure|make|take|give|consider|provide|seek|work|keep|use)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VerbFollows();

    [GeneratedRegex(@"\b(?:child|children|person|people|parents?|mothers?|fathers?|adults?|anyone|someone|chapter|policy|procedures?|guidance|document|protocol|section|guide|page|handbook|not|to|who|which|that)\s+(?:also\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OtherSubject();
}
