using System.Text.Json;

namespace PolicyLens.Tests.Cli;

/// <summary>Four small chapters in a library, for what the verbs of search print.</summary>
public sealed class SearchedLibrary : IDisposable
{
    public SearchedLibrary()
    {
        Put("Northshire", "siblings.md", """
            # Siblings and Family Time

            ## 1. Introduction

            This chapter is for social workers and foster carers. It follows the Children Act 1989.

            ## 2. Placement

            Siblings are placed together wherever this is right for each of them. Where they cannot be, the social worker plans how they see each other.

            - Family time is planned with the child.
            - A sibling who lives elsewhere is told where the others are.

            ## 3. Leaving Care

            Young people who leave our care are supported until they are 25.
            """);
        Put("Southshire", "siblings.md", """
            # Brothers and Sisters

            ## 1. Placement

            Siblings will be placed together wherever this is right for each one of them.

            ## 2. Contact

            Contact with parents is promoted unless it harms the child. The panel hears what children say.
            """);
        Put("Eastshire", "contact.md", """
            # Contact

            ## 1. Principles

            Brothers and sisters are placed together wherever this is right for each of them.

            Records are kept under the Data Protection Act 1998.
            """);
    }

    internal WorkFolder Work { get; } = new();

    internal JsonElement Json(params string[] arguments) => Work.Run([.. arguments, "--json"]).Expect(0).Json;

    /// <summary>Where the hits of a search stand, the best first.</summary>
    internal IReadOnlyList<string> Found(params string[] arguments) =>
        [.. Json(["search", .. arguments]).All("hits").Select(hit => $"{hit.Text("id")!.Split('/')[0]}#{hit.Text("anchor")}")];

    internal void Put(string authority, string name, string text)
    {
        Work.Write($"{authority}/{name}", text);
        Work.Run("ingest", $"{authority}/{name}", "--authority", authority).Expect(0);
    }

    public void Dispose() => Work.Dispose();
}
