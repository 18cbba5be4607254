using System.Globalization;
using System.Text.RegularExpressions;
using PolicyLens.Model;

namespace PolicyLens.Formats.Pdf;

/// <summary>A number of a section or paragraph, as "2" or "2.1.3", by its parts.</summary>
internal sealed partial record OutlineNumber(ValueList<int> Parts)
{
    /// <summary>How many numbers may be left out between two that follow each other.</summary>
    private const int Skip = 2;

    /// <summary>The number that is all of a text, with a full stop behind it or none; null for any other text.</summary>
    public static OutlineNumber? Of(string text) => Whole().IsMatch(text)
        ? new(text.TrimEnd('.').Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToValueList())
        : null;

    /// <summary>The length of a number of two parts or more at a line's start that runs into a capitalised word; 0 for none.</summary>
    public static int GluedLength(string text) => Glued().Match(text).Length;

    /// <summary>Whether it may stand next after another in one outline: 2 after 1.3, 2.1 after 2, 2.2 after 2.1.</summary>
    public bool Follows(OutlineNumber other)
    {
        var at = 0;
        while (at < Parts.Count && at < other.Parts.Count && Parts[at] == other.Parts[at])
        {
            at++;
        }

        var before = at < other.Parts.Count ? other.Parts[at] : 0;
        var isBelow = at == other.Parts.Count;
        return at < Parts.Count && Parts[at] >= before + (isBelow ? 0 : 1) && Parts[at] <= before + Skip && Parts.Skip(at + 1).All(part => part <= Skip);
    }

    [GeneratedRegex(@"^[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}\.?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[0-9]{1,2}(?:\.[0-9]{1,2}){1,4}\.?(?=[A-Z](?:[a-z]{2}| [a-z]))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Glued();
}
