using FsCheck.Fluent;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Properties;

public sealed class ModelProperties
{
    [Fact]
    public void A_slug_of_a_slug_is_itself() => Seeded.Holds(Generated.AnyText, text =>
    {
        var slug = Slug.Of(text);

        Assert.Equal(slug, Slug.Of(slug));
        Assert.True(slug.Length <= Slug.MaximumLength);
        Assert.Matches("^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$", slug);
    }, 1000);

    [Fact]
    public void An_edition_id_comes_back_from_its_text() => Seeded.Holds(
        from authority in Generated.Paragraph from chapter in Generated.Paragraph from edition in Gen.Choose(0, 900) select (Slug.Of(authority), Slug.Of(chapter), edition),
        parts =>
        {
            var id = new EditionId(parts.Item1 is { Length: > 0 } authority ? authority : "unknown", parts.Item2 is { Length: > 0 } chapter ? chapter : "chapter", parts.edition == 0 ? null : parts.edition);

            Assert.True(EditionId.TryParse(id.ToString(), out var read));
            Assert.Equal(id, read);
        });

    [Fact]
    public void Any_text_is_an_edition_id_or_is_refused() => Seeded.Holds(
        Generated.AnyText,
        text => Assert.True(!EditionId.TryParse(text, out var id) || (id.Authority.Length > 0 && id.Chapter.Length > 0 && id.Edition is null or > 0)));

    [Fact]
    public void A_chapter_document_comes_back_from_its_JSON() => Seeded.Holds(Generated.Lines, lines =>
    {
        var document = ChapterDocument.Of(Written.Edition([.. lines, "One more sentence stands here."]), new EditionId("a", "b", 1));
        var read = EditionJson.Read(EditionJson.Write(document));

        Assert.Equal(document, read);
        Assert.Equal(EditionJson.Write(document), EditionJson.Write(ChapterDocument.Of(read.ToEdition(), new EditionId("a", "b", 1))));
        Assert.Equal(document, EditionJson.Read(EditionJson.Write(document, indented: true)));
    }, 100, Seeded.WithoutOneLine);

    [Fact]
    public void Lists_are_equal_when_their_items_are() => Seeded.Holds(
        from count in Gen.Choose(0, 6) from left in Gen.Choose(0, 2).ListOf(count) from right in Gen.Choose(0, 2).ListOf(count) select (left.ToArray(), right.ToArray()),
        pair =>
        {
            var (left, right) = (pair.Item1.ToValueList(), pair.Item2.ToValueList());

            Assert.Equal(pair.Item1.SequenceEqual(pair.Item2), left.Equals(right));
            Assert.True(!left.Equals(right) || left.GetHashCode() == right.GetHashCode());
            Assert.Equal(pair.Item1, left);
        }, 500);
}
