using PolicyLens.Catalogue.Sheets;
using PolicyLens.Library;
using Xunit;

namespace PolicyLens.Tests.Library;

/// <summary>Which files of a library's folder are read as its catalogue, and which are told.</summary>
public sealed class CatalogueFolderTests : IDisposable
{
    private const string Lamps = """{ "legislation": [ { "title": "Street Lamps Act 1999", "kind": "act" } ] }""";

    private readonly DirectoryInfo library = Directory.CreateTempSubdirectory("policylens-catalogue-");

    private string Folder => Directory.CreateDirectory(Path.Combine(library.FullName, CatalogueFolder.Name)).FullName;

    [Fact]
    public void Without_a_folder_there_is_nothing_and_none_is_made()
    {
        Assert.Empty(CatalogueFolder.Read(library.FullName));
        Assert.Empty(CatalogueFolder.Read(Path.Combine(library.FullName, "nowhere")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(library.FullName));
    }

    [Fact]
    public void Only_its_own_json_files_are_read_in_the_order_of_their_names()
    {
        foreach (var name in new[] { "b.json", "a.JSON", "c.txt", ".hidden.json", "d.json.bak" })
        {
            File.WriteAllText(Path.Combine(Folder, name), Lamps);
        }

        Directory.CreateDirectory(Path.Combine(Folder, "below"));
        File.WriteAllText(Path.Combine(Folder, "below", "e.json"), Lamps);

        Assert.Equal(["catalogue/a.JSON", "catalogue/b.json"], CatalogueFolder.Read(library.FullName).Select(sheet => sheet.Name));
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_told_and_the_others_are_read()
    {
        File.WriteAllText(Path.Combine(Folder, "a.json"), "{ \"legislation\": [");
        File.WriteAllText(Path.Combine(Folder, "b.json"), Lamps);
        File.WriteAllText(Path.Combine(Folder, "c.json"), "");
        File.WriteAllBytes(Path.Combine(Folder, "d.json"), new byte[CatalogueSheet.MaximumBytes + 1]);
        Directory.CreateDirectory(Path.Combine(Folder, "e.json"));
        var sheets = CatalogueFolder.Read(library.FullName);

        Assert.Equal(5, sheets.Count);
        Assert.All(sheets, sheet => Assert.Equal(sheet.Name == "catalogue/b.json" ? (1, 0) : (0, 1), (sheet.Items.Count, sheet.Faults.Count)));
        Assert.Contains("4 MB", sheets[3].Faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        var outside = Path.Combine(library.FullName, "outside.json");
        File.WriteAllText(outside, Lamps);
        File.CreateSymbolicLink(Path.Combine(Folder, "a.json"), outside);
        File.CreateSymbolicLink(Path.Combine(Folder, "b.json"), "/dev/zero");
        var sheets = CatalogueFolder.Read(library.FullName);

        Assert.All(sheets, sheet => Assert.Empty(sheet.Items));
        Assert.All(sheets, sheet => Assert.Contains("link", Assert.Single(sheet.Faults).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_is_a_link_is_not_followed()
    {
        var outside = Directory.CreateDirectory(Path.Combine(library.FullName, "outside"));
        File.WriteAllText(Path.Combine(outside.FullName, "a.json"), Lamps);
        Directory.CreateSymbolicLink(Path.Combine(library.FullName, CatalogueFolder.Name), outside.FullName);

        Assert.Contains("link", Assert.Single(Assert.Single(CatalogueFolder.Read(library.FullName)).Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_files_the_first_are_read_and_the_rest_is_told()
    {
        for (var number = 0; number <= CatalogueFolder.MaximumFiles; number++)
        {
            File.WriteAllText(Path.Combine(Folder, $"{number:000}.json"), "{}");
        }

        var sheets = CatalogueFolder.Read(library.FullName);

        Assert.Equal(CatalogueFolder.MaximumFiles + 1, sheets.Count);
        Assert.Contains("199.json", Assert.Single(sheets.SelectMany(sheet => sheet.Faults)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => library.Delete(recursive: true);
}
