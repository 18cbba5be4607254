using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace PolicyLens.Tests.Comparison.Tracked;

/// <summary>
/// Reads a Word file with its tracked changes accepted or rejected, by the rules of ECMA-376 part 1, 17.13.5, with nothing but a
/// ZIP reader and an XML reader. Where programs differ in what they make of joined paragraphs the document must leave no choice:
/// paragraphs that are joined have the same properties, and none is joined with a table.
/// </summary>
internal sealed class RevisedDocument
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly XElement body;
    private readonly Dictionary<string, string> links;
    private readonly Dictionary<(string List, string Level), (string Format, string Text)> levels;
    private readonly string vanishes;
    private readonly bool accept;

    private RevisedDocument(byte[] file, bool accept)
    {
        this.accept = accept;
        vanishes = accept ? "del" : "ins";
        using var zip = new ZipArchive(new MemoryStream(file));
        body = Load(zip, "word/document.xml").Element(W + "body")!;
        links = zip.GetEntry("word/_rels/document.xml.rels") is null ? [] : Load(zip, "word/_rels/document.xml.rels").Elements(Packages + "Relationship")
            .Where(link => (string?)link.Attribute("TargetMode") == "External").ToDictionary(link => (string)link.Attribute("Id")!, link => (string)link.Attribute("Target")!, StringComparer.Ordinal);
        var numbering = Load(zip, "word/numbering.xml");
        var kinds = numbering.Elements(W + "abstractNum").ToDictionary(kind => (string)kind.Attribute(W + "abstractNumId")!, StringComparer.Ordinal);
        levels = numbering.Elements(W + "num").SelectMany(list => kinds[Value(list, "abstractNumId")!].Elements(W + "lvl").Select(level => (List: (string)list.Attribute(W + "numId")!, Level: level)))
            .ToDictionary(each => (each.List, (string)each.Level.Attribute(W + "ilvl")!), each => (Value(each.Level, "numFmt")!, Value(each.Level, "lvlText") ?? ""));
    }

    public static List<ReadBlock> Accepted(byte[] file) => new RevisedDocument(file, accept: true).Blocks();

    public static List<ReadBlock> Rejected(byte[] file) => new RevisedDocument(file, accept: false).Blocks();

    private static XElement Load(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static string? Value(XElement? parent, string name) => (string?)parent?.Element(W + name)?.Attribute(W + "val");

    private List<ReadBlock> Blocks()
    {
        var (blocks, tables) = (new List<ReadBlock?>(), 0);
        foreach (var part in Joined(body.Elements()))
        {
            switch (part)
            {
                case (_, { } table, _):
                    var rows = table.Elements(W + "tr").Where(row => row.Element(W + "trPr")?.Element(W + vanishes) is null).ToList();
                    tables += rows.Count > 0 ? 1 : 0;
                    blocks.AddRange(rows.Select(row => Row(row, tables)));
                    break;
                case (var properties, _, { Count: > 0 } runs):
                    blocks.Add(Block(properties, runs));
                    break;
                default:
                    blocks.Add(null);
                    break;
            }
        }

        // An empty paragraph stands only between tables, and at the end.
        for (var at = 0; at < blocks.Count - 1; at++)
        {
            if (blocks[at] is null && !(at > 0 && blocks[at - 1]?.Kind == "row" && blocks[at + 1]?.Kind == "row" && blocks[at - 1]!.Level != blocks[at + 1]!.Level))
            {
                throw new InvalidDataException($"An empty paragraph stands behind “{(at > 0 ? blocks[at - 1] : null)}”.");
            }
        }

        return [.. blocks.OfType<ReadBlock>()];
    }

    /// <summary>The paragraphs with those joined whose marks vanish, and the tables.</summary>
    private IEnumerable<(XElement? Properties, XElement? Table, List<ReadRun> Runs)> Joined(IEnumerable<XElement> elements)
    {
        var (open, openStyle) = (new List<ReadRun>(), (string?)null);
        foreach (var element in elements.Where(element => element.Name != W + "sectPr" && element.Name != W + "tcPr"))
        {
            if (element.Name == W + "tbl")
            {
                if (open.Count > 0)
                {
                    throw new InvalidDataException($"“{string.Concat(open)}” would be joined with a table.");
                }

                yield return (null, element, []);
                continue;
            }

            if (element.Name != W + "p")
            {
                throw new InvalidDataException($"{element.Name} in the body");
            }

            var properties = element.Element(W + "pPr");
            if (properties?.Element(W + "pPrChange") is not null)
            {
                throw new InvalidDataException("A tracked change of a paragraph's properties.");
            }

            var runs = Runs(element, null).ToList();
            var style = $"{Value(properties, "pStyle")} {properties?.Element(W + "numPr")}";
            var ends = properties?.Element(W + "rPr")?.Element(W + vanishes) is null;
            if (open.Count > 0 && openStyle != style && (ends || runs.Count > 0))
            {
                throw new InvalidDataException($"“{string.Concat(open)}” of style {openStyle} goes on in a paragraph of style {style}.");
            }

            open.AddRange(runs);
            openStyle = runs.Count > 0 ? style : openStyle;
            if (ends)
            {
                yield return (properties, null, ReadRun.Joined(open));
                (open, openStyle) = ([], null);
            }
        }

        if (open.Count > 0)
        {
            throw new InvalidDataException("The last paragraph has no end.");
        }
    }

    private ReadBlock Block(XElement? properties, List<ReadRun> runs)
    {
        var style = Value(properties, "pStyle");
        if (properties?.Element(W + "numPr") is { } list)
        {
            var level = Value(list, "ilvl")!;
            var (format, text) = levels[(Value(list, "numId")!, level)];
            var depth = int.Parse(level, CultureInfo.InvariantCulture) + 1;
            return format == "bullet" ? new("item", depth, text, [runs]) : Labelled("item", depth, runs);
        }

        return style switch
        {
            "Title" => new("title", 0, null, [runs]),
            "BodyText" => Labelled("paragraph", 0, runs),
            ['H', 'e', 'a', 'd', 'i', 'n', 'g', .. var level] => new("heading", int.Parse(level, CultureInfo.InvariantCulture), null, [runs]),
            _ => throw new InvalidDataException($"A paragraph of style {style}."),
        };
    }

    /// <summary>A block whose label stands before a tab.</summary>
    private static ReadBlock Labelled(string kind, int level, List<ReadRun> runs)
    {
        var at = runs.FindIndex(run => run.Text.Contains('\t', StringComparison.Ordinal));
        if (at < 0)
        {
            return new(kind, level, null, [runs]);
        }

        var tab = runs[at].Text.IndexOf('\t', StringComparison.Ordinal);
        return new(kind, level, string.Concat(runs.Take(at).Select(run => run.Text)) + runs[at].Text[..tab], [ReadRun.Joined([runs[at] with { Text = runs[at].Text[(tab + 1)..] }, .. runs.Skip(at + 1)])]);
    }

    private ReadBlock Row(XElement row, int table) => new(
        "row",
        table,
        row.Element(W + "trPr")?.Element(W + "tblHeader") is null ? null : "header",
        [.. row.Elements(W + "tc").Select(cell => Joined(cell.Elements()).Single().Runs)]);

    private IEnumerable<ReadRun> Runs(XElement parent, string? link)
    {
        foreach (var child in parent.Elements())
        {
            IEnumerable<ReadRun> inner = child.Name.LocalName switch
            {
                "r" => [Run(child, link)],
                "ins" or "del" => child.Name.LocalName == vanishes ? [] : Runs(child, link),
                "hyperlink" => Runs(child, links[(string)child.Attribute(R + "id")!]),
                "pPr" => [],
                var other => throw new InvalidDataException($"{other} in a paragraph"),
            };
            foreach (var run in inner)
            {
                yield return run;
            }
        }
    }

    private ReadRun Run(XElement run, string? link)
    {
        var deleted = run.Parent!.Name.LocalName == "del";
        var text = string.Concat(run.Elements().Select(part => part.Name.LocalName switch
        {
            "t" when !deleted => part.Value,
            "delText" when deleted => part.Value,
            "tab" => "\t",
            "rPr" => "",
            var other => throw new InvalidDataException($"{other} in a run"),
        }));
        var now = run.Element(W + "rPr");
        var properties = !accept && now?.Element(W + "rPrChange") is { } change ? change.Element(W + "rPr") : now;
        return new(text, properties?.Element(W + "b") is not null, properties?.Element(W + "i") is not null, link);
    }
}
