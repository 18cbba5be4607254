using PolicyLens.Tests.Golden;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary><c>collate</c>, and what people see of it and of <c>compare</c>.</summary>
public sealed class CollateVerbTests(CorpusLibrary library) : IClassFixture<CorpusLibrary>
{
    private const string Plymouth = CorpusLibrary.Plymouth;
    private const string Swindon = CorpusLibrary.Swindon;
    private const string Bedfordshire = "central-bedfordshire/policies-values-and-principles@1";

    [Fact]
    public void Every_witness_and_clause_is_printed_whatever_the_order()
    {
        var document = library.Json("collate", Plymouth, Swindon, Bedfordshire);

        Assert.Equal([Bedfordshire, Plymouth, Swindon], document.Texts("witnesses"));
        Assert.All(document.All("groups"), group =>
        {
            Assert.False(string.IsNullOrEmpty(group.Text("base")));
            Assert.All(group.All("clauses"), clause => Assert.False(string.IsNullOrEmpty(clause.Text("id")) || string.IsNullOrEmpty(clause.Text("anchor")) || string.IsNullOrEmpty(clause.Text("text"))));
            Assert.All(group.All("variants"), variant => Assert.True(variant.Number("at") >= 0 && variant.All("readings").Count > 1));
        });
        Assert.NotEmpty(document.All("template"));
        Assert.All(document.All("paragraphs"), paragraph => Assert.Contains(paragraph.Text("label"), (string[])["verbatim", "adapted", "local"]));
        Assert.Equal(library.Work.Run("collate", Plymouth, Swindon, Bedfordshire, "--json").Output, library.Work.Run("collate", Swindon, Bedfordshire, Plymouth, "--json").Output);
    }

    [Fact]
    public void A_report_of_it_is_written()
    {
        library.Work.Run("collate", Plymouth, Swindon, Bedfordshire, "-o", "collation.docx").Expect(0);

        Assert.True(new FileInfo(library.Work.PathOf("collation.docx")).Length > 10_000);
    }

    [Theory]
    [InlineData("nothing to be laid beside", "collate", Plymouth)]
    [InlineData("named twice", "collate", Plymouth, Plymouth)]
    [InlineData("named twice", "collate", Plymouth, "plymouth/policies-values-and-principles")]
    [InlineData("not both", "collate", Plymouth, Swindon, "--neutral", "--no-neutral")]
    [InlineData("not both", "compare", Plymouth, Swindon, "--neutral", "--no-neutral")]
    public void What_cannot_be_done_is_told(string words, params string[] line) => Assert.Contains(words, library.Work.Run(line).Expect(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("80")]
    [InlineData("160")]
    public void People_see_who_reads_what(string columns)
    {
        using var own = new CorpusLibrary();
        own.Work.Environment["COLUMNS"] = columns;
        string[][] lines = [["collate", Plymouth, Swindon, Bedfordshire], ["compare", Plymouth, Swindon], ["compare", Plymouth, Swindon, "--no-neutral"]];
        var shown = string.Concat(lines.Select(line =>
        {
            var run = own.Work.Run(line).Expect(0);
            Assert.All(run.Output.Split('\n'), each => Assert.InRange(each.Length, 0, int.Parse(columns)));
            return $"> policylens {string.Join(' ', line)}\n{run.Output}\n";
        }));

        GoldenFile.Matches($"compared.{columns}.txt", shown);
    }
}
