using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyLens.Model;

/// <summary>The public names of how law and guidance stand, as the chapter document writes them: <c>in-force</c>.</summary>
public static class StandingName
{
    private static readonly FrozenDictionary<Standing, string> Names = Enum.GetValues<Standing>()
        .ToFrozenDictionary(standing => standing, standing => JsonSerializer.SerializeToElement(standing).GetString()!);

    public static string Of(Standing standing) => Names[standing];
}
