using System.Text.RegularExpressions;

namespace PolicyLens.Tests.Labelled.Described;

/// <summary>How a paragraph looks: words such as <c>bold</c> and values such as <c>size=14</c>.</summary>
internal sealed record Look(IReadOnlyDictionary<string, string> Words)
{
    public static Look Plain { get; } = new(new Dictionary<string, string>());

    public bool Has(string word) => Words.ContainsKey(word);

    public string? Value(string word) => Words.GetValueOrDefault(word);

    public int? Number(string word) => Words.TryGetValue(word, out var value) && int.TryParse(value, out var number) ? number : null;

    /// <summary>The level of a heading that the format itself marks; null where it marks none.</summary>
    public int? Heading => Words.Keys.FirstOrDefault(word => word.StartsWith("Heading", StringComparison.Ordinal)) is { } name ? name[^1] - '0' : null;

    public static Look Parse(string text) => new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts.Length > 1 ? parts[1] : "", StringComparer.Ordinal));
}

/// <summary>What a piece of a paragraph is.</summary>
internal enum PieceKind
{
    Text,
    Break,
    Tab,
    Footnote,
    Inserted,
    Deleted,
    Link,
}

/// <summary>A piece of a paragraph of one look.</summary>
/// <param name="Target">The address of a link.</param>
internal sealed record Piece(string Text, PieceKind Kind = PieceKind.Text, bool Bold = false, bool Italic = false, string? Target = null);

/// <summary>A paragraph, or a table where it has rows, or the end of a page.</summary>
internal sealed record DescribedBlock(Look Look, IReadOnlyList<Piece> Pieces, IReadOnlyList<IReadOnlyList<string>>? Rows = null)
{
    public bool IsPageEnd => Look.Has("page");

    public string Words => string.Concat(Pieces.Select(piece => piece.Kind is PieceKind.Break or PieceKind.Tab ? " " : piece.Text));
}

/// <summary>
/// A small document in a form that a person can read and write: <c>@name value</c> lines of settings, one line a paragraph
/// with its look in brackets before it, and rows of tables between bars. README.md in the folder above says more.
/// </summary>
internal sealed partial record Description(IReadOnlyList<(string Name, string Value)> Settings, IReadOnlyList<DescribedBlock> Blocks)
{
    public string? One(string name) => Settings.FirstOrDefault(setting => setting.Name == name).Value;

    public IEnumerable<string> All(string name) => Settings.Where(setting => setting.Name == name).Select(setting => setting.Value);

    public static Description Parse(string text)
    {
        var (settings, blocks, rows) = (new List<(string, string)>(), new List<DescribedBlock>(), new List<IReadOnlyList<string>>());
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (line.StartsWith('|'))
            {
                rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new(Look.Plain, [], [.. rows]));
                rows.Clear();
            }

            if (line.StartsWith('@'))
            {
                settings.Add((line[1..].Split(' ', 2)[0], line.Split(' ', 2) is [_, var value] ? value : ""));
            }
            else if (Looked().Match(line) is { Success: true } match)
            {
                blocks.Add(new(Look.Parse(match.Groups["look"].Value), PiecesOf(match.Groups["text"].Value)));
            }
            else if (line.Length > 0)
            {
                blocks.Add(new(Look.Plain, PiecesOf(line)));
            }
        }

        return new(settings, blocks);
    }

    /// <summary><c>**bold**</c>, <c>//italic//</c>, <c>{br}</c>, <c>{tab}</c>, <c>{fn:…}</c>, <c>{ins:…}</c>, <c>{del:…}</c>, <c>{link:address|words}</c>.</summary>
    public static IReadOnlyList<Piece> PiecesOf(string text)
    {
        var (pieces, at) = (new List<Piece>(), 0);
        foreach (Match mark in Marks().Matches(text))
        {
            Plain(text[at..mark.Index]);
            at = mark.Index + mark.Length;
            pieces.Add(mark switch
            {
                { Groups: var groups } when groups["bold"].Success => new(groups["bold"].Value, Bold: true),
                { Groups: var groups } when groups["italic"].Success => new(groups["italic"].Value, Italic: true),
                { Value: "{br}" } => new("", PieceKind.Break),
                { Value: "{tab}" } => new("", PieceKind.Tab),
                { Groups: var groups } => groups["kind"].Value switch
                {
                    "fn" => new(groups["inside"].Value, PieceKind.Footnote),
                    "ins" => new(groups["inside"].Value, PieceKind.Inserted),
                    "del" => new(groups["inside"].Value, PieceKind.Deleted),
                    _ => new(groups["inside"].Value.Split('|')[1], PieceKind.Link, Target: groups["inside"].Value.Split('|')[0]),
                },
            });
        }

        Plain(text[at..]);
        return pieces;

        void Plain(string part)
        {
            if (part.Length > 0)
            {
                pieces.Add(new(part));
            }
        }
    }

    [GeneratedRegex(@"^\[(?<look>[A-Za-z][^\]]*|)\]\s?(?<text>.*)$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Looked();

    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|//(?<italic>[^/]+)//|\{br\}|\{tab\}|\{(?<kind>fn|ins|del|link):(?<inside>[^}]*)\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Marks();
}
