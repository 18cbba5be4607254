using PolicyLens.Catalogue.Sheets;
using PolicyLens.Model;

namespace PolicyLens.Cli;

/// <summary>Says in words for people whether an entry of the catalogue stands.</summary>
internal static class StandingText
{
    /// <summary>Empty for what has no standing, such as a term.</summary>
    public static string Of(CatalogueItem item) => (item.Kind, item.Status) switch
    {
        (_, null) => "",
        (CatalogueKind.Bodies or CatalogueKind.Authorities, var status) => status == Standing.InForce ? "stands" : "gone",
        (_, { } status) => Of(status),
    };

    public static string Of(Standing standing) => standing switch
    {
        Standing.InForce => "in force",
        Standing.Repealed => "repealed",
        Standing.Superseded => "superseded",
        _ => "not known",
    };
}
