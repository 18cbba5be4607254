using System.Globalization;
using PolicyLens.Comparison.History;
using PolicyLens.Library;
using PolicyLens.Reporting;
using Spectre.Console;

namespace PolicyLens.Cli;

/// <summary>Shows in the terminal what editions changed, what matters most first.</summary>
internal sealed class ChangesView(IAnsiConsole console)
{
    /// <summary>How many effects of one edition are shown a line each.</summary>
    private const int MostEffects = 12;

    /// <param name="most">How many changes are shown; of the rest their number.</param>
    public void Show(IReadOnlyList<StoredChange> found, ChangeQuery query, int most)
    {
        var changes = found.Take(most).Select(change => change.Read()).ToList();
        console.Write(new Text(ChangeText.Summary(found.Select(change => change.Level), found.Count) + (query.Since is { } day ? $" Editions from {day} on." : "") + "\n"));
        foreach (var change in changes.Where(change => !IsPlainFirst(change)))
        {
            console.WriteLine();
            Show(change);
        }

        if (changes.Where(IsPlainFirst).ToList() is [_, ..] first)
        {
            console.WriteLine();
            console.Write(new Text("First editions in the library\n", new Style(decoration: Decoration.Bold)));
            foreach (var change in first)
            {
                Line($"{change.Id}  {ChangeText.Name(change)}, {ChangeText.Dates(change)}{(change.NotesRemark is { } remark ? $"; {remark}" : "")}");
            }
        }

        if (found.Count > most)
        {
            console.WriteLine();
            console.Write(new Text(string.Create(CultureInfo.InvariantCulture, $"And {found.Count - most} more, of less weight: --all shows them, -o FILE writes them.\n")));
        }
    }

    public void Show(EditionChange change)
    {
        console.Write(new Text($"{ChangeText.Name(change)}\n", new Style(decoration: Decoration.Bold)));
        Line($"{change.Id}, {ChangeText.Dates(change)}: {ChangeText.Verdict(change)}");
        Body(change);
    }

    /// <summary>The effects, the notes and what no note mentions.</summary>
    public void Body(EditionChange change)
    {
        foreach (var effect in ChangeText.Weighty(change).Take(MostEffects))
        {
            Line($"{ChangeText.Label(effect)}: {ChangeText.Values(effect)}  [{ChangeText.Place(effect)}]".Replace(":   [", "  [", StringComparison.Ordinal));
        }

        if (ChangeText.Rest(change, MostEffects) is { Length: > 0 } rest)
        {
            Line(rest);
        }

        foreach (var claim in change.Claims)
        {
            Line(ChangeText.Claim(claim));
        }

        if (change.Claims.Count == 0 && change.NotesRemark is { } remark)
        {
            Line(remark);
        }

        if (change.Unmentioned.Count > 0)
        {
            Line(ChangeText.Unmentioned(change));
        }
    }

    /// <summary>Whether there is nothing to say of an edition but that it is the first.</summary>
    private static bool IsPlainFirst(EditionChange change) => change.From is null && change.Claims.Count == 0;

    private void Line(string text) => console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));
}
