using System.Globalization;
using PolicyLens.Library;
using PolicyLens.Model;
using PolicyLens.Searching;
using PolicyLens.Tests.Searching.Contract;
using Xunit;

namespace PolicyLens.Tests.Library;

/// <summary>A library of before the search of today is opened, and the first search answers from an index made of what it holds.</summary>
public sealed class EarlierSchemaTests : IDisposable
{
    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Its_first_search_answers(int schema)
    {
        folder.MakeOfSchema(schema);
        Put(schema, 1, Invented.By("northshire", "The otter swims.") with { Date = "2023" });
        Put(schema, 2, Invented.By("northshire", "The otter sleeps.", "Care leavers have support until they are 25.") with { Date = "2024", Provisions = [Invented.Support("1/p2", 25)] });
        Put(schema, 1, Invented.By("southshire", "Siblings are placed together.") with { Citations = [Invented.Law("1/p1", "Children Act 1989")] });
        using var library = folder.Open();

        Assert.Equal((long)SchemaMigrator.Latest, folder.Scalar("PRAGMA user_version"));
        Assert.Equal(("fts5", false), library.IndexState());
        Assert.Equal(["northshire#1/p1"], library.All("otters").Places());
        Assert.Equal(("fts5", true), library.IndexState());
        Assert.Equal(2, library.Search(new SearchQuery { Text = "otter", Editions = EditionChoice.All }).Total);
        Assert.Equal("northshire/manual@1", library.Search(new SearchQuery { Text = "otter", Editions = EditionChoice.AsOf(new(2023, 6, 1)) }).Hits.Single().Id.ToString());
        Assert.Equal(["southshire#1/p1"], library.All("brothers and sisters").Places());
        Assert.Equal(["northshire#1/p2"], library.All("topic:leaving-care-support").Places());
        folder.CheckSound();
    }

    [Fact]
    public void What_is_stored_first_is_indexed_with_what_was_there()
    {
        folder.MakeOfSchema(4);
        Put(4, 1, Invented.By("northshire", "The otter swims."));
        using var library = folder.Open();
        library.Store(Invented.By("southshire", "The otter sleeps."));

        Assert.Equal(["northshire#1/p1", "southshire#1/p1"], library.All("otter").Places());
        folder.CheckSound();
    }

    /// <summary>Writes an edition as the program of that time would have, past the library.</summary>
    private void Put(int schema, int number, WrittenEdition written)
    {
        var (edition, bytes) = written.Made;
        var id = written.Id with { Edition = number };
        using var connection = folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO editions (authority, chapter, edition, asked_chapter, authority_name, authority_folded, title, date, sections, words, source_name, sha256, stored_at)
            VALUES (@authority, @chapter, @edition, @chapter, @name, lower(@name), @title, @date, 1, 3, 'manual.html', @sha256, '2024-01-01T00:00:00.0000000+00:00');
            INSERT INTO contents (edition_id, document, original) VALUES (last_insert_rowid(), @document, @bytes);
            {(schema == 1 ? "" : "DELETE FROM passages; INSERT INTO passages (edition_id, anchor, role, text, heading, title) SELECT MAX(edition_id), '1/p1', 'principles', 'Old words.', '', '' FROM editions")}
            """;
        foreach (var (name, value) in new (string, object?)[]
        {
            ("@authority", id.Authority), ("@chapter", id.Chapter), ("@edition", number), ("@name", written.Name), ("@title", written.Title), ("@date", edition.Date),
            ("@sha256", edition.Source.Sha256), ("@document", EditionJson.Write(ChapterDocument.Of(edition, id))), ("@bytes", bytes),
        })
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        Assert.True(command.ExecuteNonQuery() > 0, number.ToString(CultureInfo.InvariantCulture));
    }
}
