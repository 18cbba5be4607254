using PolicyLens.Reading;

namespace PolicyLens.Formats.Runs;

/// <summary>The bullets of automatic lists as plain characters.</summary>
internal static class BulletSign
{
    public const string Usual = "\u2022";

    /// <summary>The bullet as shown: pictures of symbol fonts have no meaning outside their font.</summary>
    public static string Plain(string? text) => TextCleaner.Clean(text) switch
    {
        "" => Usual,
        "o" => "\u25E6",
        [>= '\uE000' and <= '\uF8FF', ..] => Usual,
        "\u00B7" => Usual,
        var shown => shown,
    };
}
