using System.Globalization;
using PolicyLens.Catalogue;
using PolicyLens.Comparison;
using PolicyLens.Comparison.Amending;
using Xunit;

namespace PolicyLens.Tests.Comparison.Amending;

/// <summary>Chapters with edits that are known and notes of which some are left out and some are lies: what is true is borne out, what is a lie is not, and what was left out is told.</summary>
public sealed class PlantedNoteTests
{
    private const int Pairs = 30;

    private static readonly string[] Matters = ["swimming", "bedrooms", "passports", "savings", "bicycles", "holidays", "haircuts", "meals"];

    private static readonly string[] Acts = ["Equality Act 2010", "Care Act 2014", "Mental Capacity Act 2005", "Housing Act 1996"];

    /// <summary>An edit with the sentence that tells of it.</summary>
    /// <param name="Anchor">Where it is found if nobody tells of it.</param>
    private sealed record Planted(Func<string, string> Apply, string Note, string Anchor);

    [Fact]
    public void What_was_planted_is_borne_out_and_what_was_left_out_is_told()
    {
        for (var seed = 1; seed <= Pairs; seed++)
        {
            var random = new Random(seed);
            var order = Enumerable.Range(2, Matters.Length).OrderBy(_ => random.Next()).ToList();
            var planted = order.Take(1 + random.Next(4)).Select(section => Edit(section, random)).ToList();
            if (random.Next(2) == 0)
            {
                planted.Add(Law(Acts[random.Next(Acts.Length)]));
            }

            var told = planted.Where(_ => random.Next(4) > 0).ToList();
            var lie = random.Next(2) == 0 ? Lie(order[^1], random) : null;
            var notes = told.Select(edit => edit.Note).Concat(lie is null ? [] : [lie]).OrderBy(_ => random.Next()).ToList();
            var text = planted.Aggregate(Chapter("In March 2020, this chapter was reviewed."), (text, edit) => edit.Apply(text));
            var note = notes.Count == 0 ? "In May 2023, this chapter was reviewed." : $"In May 2023, this chapter was amended. {string.Join(' ', notes)}";

            var report = new ClaimChecker(Catalogues.Default).Check(EditionComparison.Of(
                Edition("before", Chapter("In March 2020, this chapter was reviewed.")), Edition("after", text.Replace("In March 2020, this chapter was reviewed.", note, StringComparison.Ordinal)), Catalogues.Default));

            var shown = $"seed {seed}\n{note}\n{string.Join('\n', report.Claims.Select(claim => $"{claim.Verdict}: {claim.Claim.Text} – {claim.Reason}"))}\nunmentioned: {string.Join(", ", report.Unmentioned.Select(change => change.Anchor))}";
            foreach (var claim in report.Claims.Where(claim => claim.Claim.Kind != ClaimKind.Chapter))
            {
                Assert.True((claim.Verdict == ClaimVerdict.Supported) == (claim.Claim.Text != lie), shown);
            }

            Assert.True(report.Claims.Count(claim => claim.Claim.Kind != ClaimKind.Chapter) == notes.Count, shown);
            Assert.True(planted.Except(told).Select(edit => edit.Anchor).Order(StringComparer.Ordinal).SequenceEqual(report.Unmentioned.Select(change => change.Anchor.Value).Order(StringComparer.Ordinal)), shown);
        }
    }

    private static Planted Edit(int section, Random random)
    {
        var number = section.ToString(CultureInfo.InvariantCulture);
        var matter = Matters[section - 2];
        return random.Next(5) switch
        {
            0 => new(text => text.Replace($"{matter} until the age of 16", $"{matter} until the age of 18", StringComparison.Ordinal), $"In Section {number}, the age was raised from 16 to 18.", $"{number}/p1"),
            1 => new(text => text.Replace($"asks about {matter} within 10 days", $"asks about {matter} within 5 days", StringComparison.Ordinal), $"The timescale in Section {number} was shortened from 10 to 5 days.", $"{number}/p2"),
            2 => new(text => text.Replace($"should write down what was said of {matter}", $"must write down what was said of {matter}", StringComparison.Ordinal), $"Section {number} was updated.", $"{number}/p3"),
            3 => new(text => $"{text}\n\n{20 + section}. Pocket Money and {Capital(matter)}\n\nPocket money for {matter} is handed out on Fridays by the key worker. It is counted twice and signed for in a green book.", $"A new section on pocket money and {matter} was added.", $"{20 + section}"),
            _ => new(text => text.Replace($"should write down what was said of {matter}.", $"should write down what was said of {matter}. A second adult must countersign each page on {matter} within 3 weeks.", StringComparison.Ordinal), $"A paragraph about countersigning was added to Section {number}.", $"{number}/p3"),
        };
    }

    private static Planted Law(string act) => new(text => text.Replace("• Human Rights Act 1998.", $"• Human Rights Act 1998;\n• {act}.", StringComparison.Ordinal), $"The {act} was added to the list of legislation.", "1/l1.3");

    private static string Lie(int section, Random random) => random.Next(5) switch
    {
        0 => $"In Section {section}, the age was lowered from 40 to 30.",
        1 => $"Section {section} was rewritten.",
        2 => "The Data Protection Act 2018 was added to the list of legislation.",
        3 => "A new section on trampolines was added.",
        _ => $"Section {section} was removed.",
    };

    private static string Chapter(string note) => $"""
        Living Well in Lampshire

        AMENDMENT

        {note}

        1. Legal Framework

        This chapter rests on:

        • Children Act 1989;
        • Human Rights Act 1998.

        {string.Join("\n\n", Matters.Select((matter, at) => $"{at + 2}. {Capital(matter)}\n\nThe home pays for {matter} until the age of 16.\n\nA key worker asks about {matter} within 10 days of arrival.\n\nStaff should write down what was said of {matter}."))}
        """;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static NamedEdition Edition(string name, string text) => new(name, Written.Edition(text.Split('\n')));
}
