using PolicyLens.Catalogue;
using PolicyLens.Comparison.Amending;
using PolicyLens.Extraction;
using PolicyLens.Model;
using PolicyLens.Reading;
using Xunit;
using Xunit.Abstractions;

namespace PolicyLens.Tests.Comparison.Amending;

/// <summary>Notes as manuals phrase them, with the claims that are to be read in them: <c>notes.txt</c>.</summary>
public sealed class LabelledNoteTests(ITestOutputHelper output)
{
    private static readonly (string Text, int Level)[] Headings =
        [("1. Introduction", 2), ("2. Legislation and Guidance", 2), ("3. Assessment", 2), ("3.2 Placement Planning", 3), ("4. Managing Risk", 2), ("5. Statutory Reviews", 2)];

    private static string File => Path.Combine(Repository.Tests, "Comparison", "Amending", "notes.txt");

    [Fact]
    public void Every_note_is_read_as_labelled()
    {
        var (notes, misses) = (0, new List<string>());
        foreach (var (line, note, expected) in Read())
        {
            notes++;
            var edition = Edition(note);
            var found = new ClaimReader(Catalogues.Default).Read(edition, null).Claims.Select(Shown).ToList();
            if (!found.SequenceEqual(expected, StringComparer.Ordinal))
            {
                misses.Add($"notes.txt:{line} {note}\n    wanted  {string.Join("\n            ", expected)}\n    read    {string.Join("\n            ", found)}");
            }
        }

        output.WriteLine($"{notes} notes, {misses.Count} read otherwise\n{string.Join('\n', misses)}");
        Assert.True(notes >= 60);
        Assert.Empty(misses);
    }

    [Fact]
    public void Every_claim_quotes_its_note_word_for_word()
    {
        foreach (var (_, note, _) in Read())
        {
            var edition = Edition(note);
            var passages = edition.Chapter.Passages().ToLookup(passage => passage.Anchor, passage => passage.Text);
            Assert.All(new ClaimReader(Catalogues.Default).Read(edition, null).Claims, claim => Assert.Contains(passages[claim.Anchor!.Value], text => text.Contains(claim.Text, StringComparison.Ordinal)));
        }
    }

    private static string Shown(AmendmentClaim claim)
    {
        var what = claim switch
        {
            { Kind: ClaimKind.Law } => claim.Law?.ToString(),
            { After: { } after } => $"{(claim.Before is { } before ? before + " " : "")}→ {after}",
            { Kind: ClaimKind.Topic or ClaimKind.Section or ClaimKind.List or ClaimKind.Contact } => claim.Topic,
            _ => null,
        };
        var marks = string.Join(' ', new[] { what, claim.InList && claim.Kind == ClaimKind.Law ? "[list]" : null, claim is { Throughout: true, Kind: not ClaimKind.Chapter } ? "[throughout]" : null }.Where(mark => mark is not null));
        return $"{claim.Kind} {claim.Action}".ToLowerInvariant() + $" | {(marks.Length > 0 ? marks : "-")} | {claim.Section?.ToString() ?? "-"}";
    }

    private static IEnumerable<(int Line, string Note, List<string> Expected)> Read()
    {
        var (line, note, noteLine, expected) = (0, (string?)null, 0, new List<string>());
        foreach (var text in System.IO.File.ReadLines(File).Append(""))
        {
            line++;
            if (text.StartsWith('>'))
            {
                (note, noteLine) = (text, line);
            }
            else if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                expected.Add(text[2..]);
            }
            else if (note is not null)
            {
                yield return (noteLine, note, expected);
                (note, expected) = (null, []);
            }
        }
    }

    private static Edition Edition(string note) => new EditionBuilder(Catalogues.Default).Build(Written.Document(
    [
        Written.Heading("A Chapter of the Manual", 1),
        Written.Heading("Amendments", 2),
        note.StartsWith(">|", StringComparison.Ordinal)
            ? Written.Table(["Version", "Date", "Author", "Summary of changes"], [.. note[2..].Split('|').Select(cell => cell.Trim())])
            : Written.Text(note[1..].Trim()),
        .. Headings.SelectMany(heading => new SourceBlock[] { Written.Heading(heading.Text, heading.Level), Written.Text("The work of this part is done with care and is written down.") }),
    ]));
}
