using System.Text;

namespace PolicyLens.Fetching;

/// <summary>Finds a name for a page: what its site calls the file, else the end of its address.</summary>
internal static class FileNameFinder
{
    private const int LongestName = 120;

    /// <summary>A bare name without folders, never empty; no character in it means anything to a file system.</summary>
    public static string Find(string? given, Uri address)
    {
        if (given is not null && Bare(given.Trim().Trim('"')) is { Length: > 0 } name)
        {
            return name;
        }

        var last = address.AbsolutePath.TrimEnd('/');
        return Bare(Uri.UnescapeDataString(last[(last.LastIndexOf('/') + 1)..])) is { Length: > 0 } segment ? segment : WebAddress.Host(address).Replace(':', '-');
    }

    private static string Bare(string name)
    {
        var bare = new StringBuilder();
        foreach (var character in name[(name.LastIndexOfAny(['/', '\\']) + 1)..])
        {
            bare.Append(char.IsControl(character) || char.IsSurrogate(character) || character is '<' or '>' or ':' or '"' or '|' or '?' or '*' or '\uFFFD' ? '_' : character);
        }

        // A name that begins with a dot is hidden, and two dots are a folder.
        var text = bare.ToString().Trim().TrimStart('.').TrimEnd('.', ' ');
        if (text.Length <= LongestName)
        {
            return text;
        }

        var ending = Path.GetExtension(text);
        return ending.Length <= 10 ? text[..(LongestName - ending.Length)] + ending : text[..LongestName];
    }
}
