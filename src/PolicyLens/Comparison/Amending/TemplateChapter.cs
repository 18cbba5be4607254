using PolicyLens.Model;

namespace PolicyLens.Comparison.Amending;

/// <summary>Makes a chapter of the template of a collation: its headings with what stands under each, sentences of one passage as a passage again.</summary>
internal sealed class TemplateChapter(Collation collation, List<NamedEdition> witnesses)
{
    private readonly Dictionary<(string, Anchor), PassageKind> kinds = witnesses
        .SelectMany(witness => witness.Edition.Chapter.Passages().Select(passage => (Key: (witness.Name, passage.Anchor), passage.Kind)))
        .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Kind);

    private readonly List<Section> sections = [];
    private readonly List<Block> blocks = [];
    private readonly List<(string Text, (string, Anchor) Origin)> items = [];
    private string? heading;

    public Chapter Build()
    {
        (string, Anchor)? before = null;
        foreach (var clause in collation.Template)
        {
            var group = collation.Groups[clause.Group];
            var origin = (group.BaseId, group.Clauses.First(own => own.Id == group.BaseId).Anchor);
            var kind = clause.IsHeading ? PassageKind.Heading : kinds.GetValueOrDefault(origin, PassageKind.Paragraph);
            if (kind == PassageKind.Heading)
            {
                EndSection();
                heading = clause.Text;
            }
            else if (kind == PassageKind.Item)
            {
                items.Add((clause.Text, origin));
            }
            else
            {
                EndList();
                AddText(clause.Text, isNext: before == origin && kind == PassageKind.Paragraph);
            }

            before = origin;
        }

        EndSection();
        return new() { Title = null, Sections = [.. sections] };
    }

    private Anchor Current => new($"template-{sections.Count + 1}");

    private void AddText(string text, bool isNext)
    {
        if (isNext && blocks is [.., Paragraph last])
        {
            blocks[^1] = last with { Text = $"{last.Text} {text}" };
            return;
        }

        blocks.Add(new Paragraph { Anchor = Current.Paragraph(1 + blocks.OfType<Paragraph>().Count()), Text = text });
    }

    private void EndList()
    {
        if (items.Count > 0)
        {
            var anchor = Current.List(1 + blocks.OfType<ItemList>().Count());
            blocks.Add(new ItemList { Anchor = anchor, Items = items.Select((item, at) => new ListItem { Anchor = anchor.Item(at + 1), Text = item.Text }).ToValueList() });
            items.Clear();
        }
    }

    private void EndSection()
    {
        EndList();
        if (heading is not null || blocks.Count > 0)
        {
            sections.Add(new() { Anchor = Current, Heading = heading, Level = 1, Blocks = [.. blocks] });
            blocks.Clear();
            heading = null;
        }
    }
}
