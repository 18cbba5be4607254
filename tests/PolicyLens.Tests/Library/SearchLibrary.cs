using PolicyLens.Library;
using PolicyLens.Model;

namespace PolicyLens.Tests.Library;

/// <summary>A library of three chapters for the tests of search; one of them has an older edition.</summary>
public sealed class SearchLibrary : IDisposable
{
    private readonly LibraryFolder folder = new();

    public SearchLibrary()
    {
        Library = folder.Open();
        Library.Store(Sample.Plymouth, Sample.Of("The superseded wording."));
        Library.Store(Sample.Plymouth, Sample.Of(
            "",
            sections:
            [
                Sample.Section(
                    "1",
                    "Introduction",
                    SectionRole.Introduction,
                    "The council is the corporate parent of every looked after child.",
                    "Children’s homes are inspected; co-operation with partners is a duty. Support ends at 21."),
                Sample.Section("2", "Legal Framework", SectionRole.LegalFramework, "The law asks for regular reviews.") with
                {
                    Sections =
                    [
                        Sample.Section("2.1", "Permanence Planning", SectionRole.LegalFramework, "A plan is made by the second review."),
                    ],
                },
            ],
            cites: ["Children Act 1989", "Human Rights Act 1998"]));
        Library.Store(new("north-yorkshire", "leaving-care", null), Sample.Of(
            "",
            "North Yorkshire",
            "Leaving Care",
            sections:
            [
                Sample.Section("16", "Accommodation", SectionRole.Principles, "Young people are accommodated near their family.", "Siblings stay together."),
                Sample.Section("17", null, SectionRole.Other, "Every child has a plan; the plan for the child is the child’s plan."),
            ],
            cites: ["Children Act 2004", "The Care Leavers (England) Regulations 2010"]));
        Library.Store(new("unknown", "siblings", null), Sample.Of(
            "",
            null,
            "Siblings",
            sections: [Sample.Section("1", "Contact", SectionRole.Principles, "Café visits keep families in touch.")]));
    }

    public ChapterLibrary Library { get; }

    public void CheckSound() => folder.CheckSound();

    public void Dispose()
    {
        Library.Dispose();
        folder.Dispose();
    }
}
