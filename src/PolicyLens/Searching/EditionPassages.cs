using PolicyLens.Model;

namespace PolicyLens.Searching;

/// <summary>A passage with what is stored of it beside the index.</summary>
/// <param name="Section">The key of the first passage of its section: passages of one section share their headings.</param>
public sealed record AnchoredPassage(IndexedPassage Indexed, Anchor Anchor, long Section);

/// <summary>Divides an edition into the passages that are searched.</summary>
public static class EditionPassages
{
    /// <summary>What stands between two headings of a path.</summary>
    public const string HeadingSeparator = " › ";

    /// <summary>The passages in reading order; headings are no passages of their own but part of those under them.</summary>
    /// <param name="key">The edition's key in the library.</param>
    /// <remarks>Of more than <see cref="PassageKey.MostInEdition"/> only so many are given.</remarks>
    public static List<AnchoredPassage> Of(long key, Edition edition)
    {
        var marks = MarksOf(edition.Findings);
        var (found, title) = (new List<AnchoredPassage>(), edition.Chapter.Title ?? "");
        foreach (var (section, path) in edition.Chapter.Sections.SelectMany(section => WithPaths(section, "")))
        {
            long? first = null;
            foreach (var passage in Passage.Of(section))
            {
                if (passage.Kind == PassageKind.Heading || passage.Text.Length == 0 || found.Count == PassageKey.MostInEdition)
                {
                    continue;
                }

                var own = marks.GetValueOrDefault(passage.Anchor) ?? [];
                var indexed = new IndexedPassage
                {
                    Key = PassageKey.Of(key, found.Count, section.Role, own.Count > 0),
                    Text = passage.Text,
                    Lead = passage.LeadIn ?? "",
                    Heading = path,
                    Title = title,
                    Marks = [$"role:{RoleName.Of(section.Role)}", .. own],
                };
                found.Add(new(indexed, passage.Anchor, first ??= indexed.Key));
            }
        }

        return found;
    }

    private static Dictionary<Anchor, SortedSet<string>> MarksOf(Findings findings)
    {
        var marks = new Dictionary<Anchor, SortedSet<string>>();
        foreach (var provision in findings.Provisions)
        {
            Add(provision.Anchor, $"topic:{provision.Topic}");
        }

        foreach (var principle in findings.Principles)
        {
            foreach (var topic in principle.Topics)
            {
                Add(principle.Anchor, $"topic:{topic}");
            }
        }

        foreach (var citation in findings.Citations)
        {
            Add(citation.Anchor, $"status:{StandingName.Of(citation.Status)}");
        }

        return marks;

        void Add(Anchor anchor, string mark)
        {
            if (!marks.TryGetValue(anchor, out var own))
            {
                marks[anchor] = own = new(StringComparer.Ordinal);
            }

            own.Add(mark);
        }
    }

    // A number is no part of the path: who looks for "16" means the age and not section 16.
    private static IEnumerable<(Section Section, string Path)> WithPaths(Section section, string above)
    {
        var path = string.Join(HeadingSeparator, new[] { above, section.Heading }.Where(part => !string.IsNullOrEmpty(part)));
        return section.Sections.SelectMany(below => WithPaths(below, path)).Prepend((section, path));
    }
}
