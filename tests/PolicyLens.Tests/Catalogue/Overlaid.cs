using System.Text;
using PolicyLens.Catalogue;
using PolicyLens.Catalogue.Sheets;
using Xunit;

namespace PolicyLens.Tests.Catalogue;

/// <summary>The built-in catalogues with a file of a test's own laid over them.</summary>
internal static class Overlaid
{
    public static CatalogueSheet Sheet(string json, string name = "catalogue/own.json") => CatalogueSheet.Read(name, Encoding.UTF8.GetBytes(json));

    /// <summary>The catalogues with files that have no faults.</summary>
    public static Catalogues With(params string[] files)
    {
        var sheets = files.Select(file => Sheet(file)).ToList();
        Assert.Equal("", string.Join('\n', sheets.SelectMany(sheet => sheet.Faults)));
        return Catalogues.With([.. sheets]);
    }
}
