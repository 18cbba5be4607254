using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyLens.Model;

/// <summary>The name of a stored edition: <c>plymouth/policies-values-and-principles@1</c>.</summary>
/// <param name="Edition">Its ordinal in the library, from 1; null means the newest.</param>
public sealed record EditionId(string Authority, string Chapter, int? Edition)
{
    /// <summary>Stands for the authority of a chapter that does not say whose it is.</summary>
    public const string UnknownAuthority = "unknown";

    /// <summary>The chapter's name without the edition: <c>plymouth/policies-values-and-principles</c>.</summary>
    public string ChapterId => $"{Authority}/{Chapter}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out EditionId? id)
    {
        id = null;
        if (text?.Split('@') is not [var chapter, .. var rest] || rest.Length > 1
            || chapter.Split('/') is not [{ Length: > 0 } authority, { Length: > 0 } name])
        {
            return false;
        }

        if (rest is [var edition])
        {
            if (!int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
            {
                return false;
            }

            id = new(authority, name, number);
            return true;
        }

        id = new(authority, name, null);
        return true;
    }

    public override string ToString() => Edition is { } edition ? $"{ChapterId}@{edition}" : ChapterId;
}
