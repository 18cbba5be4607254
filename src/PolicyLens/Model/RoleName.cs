using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyLens.Model;

/// <summary>The public names of section roles, as the chapter document writes them: <c>legal-framework</c>.</summary>
public static class RoleName
{
    private static readonly FrozenDictionary<SectionRole, string> Names = Enum.GetValues<SectionRole>()
        .ToFrozenDictionary(role => role, role => JsonSerializer.SerializeToElement(role).GetString()!);

    public static string Of(SectionRole role) => Names[role];
}
