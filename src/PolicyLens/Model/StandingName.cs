namespace PolicyLens.Model;

/// <summary>The public names of how law and guidance stand, as the chapter document writes them: <c>in-force</c>.</summary>
/// <remarks>Written out for the same reason as those of <see cref="RoleName"/>.</remarks>
public static class StandingName
{
    public static string Of(Standing standing) => standing switch
    {
        Standing.Unknown => "unknown",
        Standing.InForce => "in-force",
        Standing.Repealed => "repealed",
        Standing.Superseded => "superseded",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };
}
