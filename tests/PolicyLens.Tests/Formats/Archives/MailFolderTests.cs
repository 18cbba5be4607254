using System.Text;
using PolicyLens.Formats;
using PolicyLens.Formats.Archives;
using PolicyLens.Reading;
using Xunit;

namespace PolicyLens.Tests.Formats.Archives;

public sealed class MailFolderTests
{
    private static ArchiveContents Open(string message) => ArchiveCatalog.Open(new SourceFile("m.eml", Encoding.Latin1.GetBytes(message.Replace("\n", "\r\n", StringComparison.Ordinal))))!.Value!;

    private static string Text(ArchiveMember member) => string.Join('|', FormatCatalog.Read(member.Read().File!).Value().Lines());

    [Fact]
    public void A_plain_message_is_a_text_named_by_its_subject()
    {
        var member = Assert.Single(Open("From: a@example.org\nSubject: =?utf-8?Q?Care_=E2=80=93?=\n =?utf-8?B?IG91ciBvZmZlcg==?=: part 1/2\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nWe visit every caf=E9, each=\n week.\n").Members);

        Assert.Equal("Care – our offer part 1 2.txt", member.Path);
        Assert.Equal("We visit every café, each week.", Text(member));
    }

    [Fact]
    public void Documents_are_listed_pictures_are_not_and_the_rest_is_told()
    {
        var contents = Open("""
            From: a@example.org
            Subject: Chapters
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="out er"

            Nobody reads this.
            --out er
            Content-Type: multipart/alternative; boundary=in

            --in
            Content-Type: text/plain

            plain
            --in
            Content-Type: text/html; charset="utf-8"

            <p>rich <b>text</b></p>
            --in--
            --out er
            Content-Type: text/plain; name="../../care.txt"
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            T25lIGxp
            bmUu
            --out er
            Content-Type: application/octet-stream
            Content-Disposition: attachment; filename*0*=utf-8''caf%C3%A9; filename*1*=%20two.html

            <p>two</p>
            --out er
            Content-Type: image/png; name=logo.png

            x
            --out er
            Content-Type: text/calendar; name=when.ics

            x
            --out er--
            after
            """);

        Assert.Equal(["Chapters.html", "care.txt", "café two.html"], contents.Members.Select(member => member.Path));
        Assert.Equal(["rich text", "One line.", "two"], contents.Members.Select(Text));
        Assert.Equal("when.ics", Assert.Single(contents.LeftOut).Path);
    }

    [Fact]
    public void A_message_in_a_message_is_opened_once()
    {
        var contents = Open("From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\nFrom: b\nSubject: Inner\n\nInner words.\n--x--\n");

        Assert.Equal("message.eml/Inner.txt", Assert.Single(contents.Members).Path);
    }

    [Theory]
    [InlineData("just some words")]
    [InlineData("")]
    public void A_file_without_headers_is_no_message(string text) => Assert.Null(ArchiveCatalog.Open(new SourceFile("m.eml", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Parts_in_parts_without_end_are_bounded()
    {
        var message = new StringBuilder("From: a\n");
        for (var depth = 0; depth < 2_000; depth++)
        {
            message.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n");
        }

        Assert.NotNull(ArchiveCatalog.Open(new SourceFile("m.eml", Encoding.Latin1.GetBytes(message.ToString()))));
        Assert.True(Open("From: a\nContent-Type: multipart/mixed; boundary=x\n\n" + string.Concat(Enumerable.Repeat("--x\n\nwords\n", 20_000))).Members.Count <= 1_000);
    }
}
