using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Markdown;

/// <summary>
/// Reads the plain values of a front matter: a name, a colon and a value on one line, or a list of values. Of the rest
/// of YAML every line is kept with the name above it.
/// </summary>
internal static class FrontMatter
{
    private const int MostProperties = 200;

    public static IEnumerable<DocumentProperty> Read(string yaml)
    {
        List<(string Name, List<string> Values)> found = [];
        foreach (var raw in yaml.AsSpan().EnumerateLines())
        {
            var line = raw.ToString();
            if (line.Trim() is "" or "---" or "..." || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!char.IsWhiteSpace(line[0]) && line[0] != '-' && colon > 0 && (colon == line.Length - 1 || char.IsWhiteSpace(line[colon + 1])) && found.Count < MostProperties)
            {
                found.Add((Plain(line[..colon]).ToLowerInvariant(), Values(line[(colon + 1)..])));
            }
            else if (found.Count > 0)
            {
                found[^1].Values.AddRange(Values(line.TrimStart(' ', '\t', '-')));
            }
            else
            {
                found.Add(("front matter", Values(line)));
            }
        }

        foreach (var (name, values) in found)
        {
            if (TextCleaner.Clean(string.Join(", ", values)) is { Length: > 0 } value)
            {
                yield return new(name is "authors" ? "author" : name is "last_modified" or "last-modified" or "lastmod" or "updated" ? "modified" : name, value);
            }
        }
    }

    private static List<string> Values(string text)
    {
        var value = text.Trim();
        var values = value is ['[', .., ']'] ? value[1..^1].Split(',') : [value];
        return [.. values.Select(Plain).Where(each => each.Length > 0 && each is not ("|" or ">" or "|-" or ">-"))];
    }

    private static string Plain(string text)
    {
        var value = text.Trim();
        return value is ['"', .., '"'] or ['\'', .., '\''] && value.Length >= 2 ? value[1..^1] : value;
    }
}
