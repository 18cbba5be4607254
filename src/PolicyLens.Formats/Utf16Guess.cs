namespace PolicyLens.Formats;

/// <summary>
/// Tells UTF-16 without its byte order mark: in the languages written with Latin letters every second byte is zero, all of
/// them in even or all in odd places.
/// </summary>
internal static class Utf16Guess
{
    private const int SearchedBytes = 4096;

    /// <summary>Whether the bytes are UTF-16 with the high byte first; null where they do not look like UTF-16.</summary>
    public static bool? IsBigEndian(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, SearchedBytes) / 2;
        if (pairs < 4 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var pair = 0; pair < pairs; pair++)
        {
            even += bytes[2 * pair] == 0 ? 1 : 0;
            odd += bytes[(2 * pair) + 1] == 0 ? 1 : 0;
        }

        return even == 0 && odd * 10 >= pairs * 7 ? false
            : odd == 0 && even * 10 >= pairs * 7 ? true
            : null;
    }
}
