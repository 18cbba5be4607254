using PolicyLens.Model;

namespace PolicyLens.Cli;

/// <summary>Says a standing in words for people.</summary>
internal static class StandingText
{
    public static string Of(Standing standing) => standing switch
    {
        Standing.InForce => "in force",
        Standing.Repealed => "repealed",
        Standing.Superseded => "superseded",
        _ => "not known",
    };
}
