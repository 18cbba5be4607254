using System.Text.Json;
using PolicyLens.Tests.Cli;
using Xunit;

namespace PolicyLens.Tests.Acceptance;

/// <summary>The five real chapters in one library, ingested by the command line.</summary>
internal sealed class SeedLibrary
{
    private static readonly Dictionary<string, string> Ids = new()
    {
        [Seeds.Bedfordshire] = "central-bedfordshire/policies-values-and-principles@1",
        [Seeds.Unnamed] = "unknown/policies-values-and-principles@1",
        [Seeds.Plymouth] = "plymouth/policies-values-and-principles@1",
        [Seeds.Peterborough] = "peterborough/children-in-care-and-care-leavers-policy@1",
        [Seeds.Swindon] = "swindon/policies-values-and-principles@1",
    };

    public SeedLibrary()
    {
        Work = new();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Work.Dispose();
        Ingestion = Work.Run("ingest", Seeds.Folder!);
    }

    public WorkFolder Work { get; }

    public CliRun Ingestion { get; }

    public static string Id(string seed) => Ids[seed];

    public JsonElement Matrix(string topic) => Work.Run("matrix", topic, "--json").Expect(0).Json;

    /// <summary>The row of a seed in the matrix of a topic.</summary>
    public JsonElement Row(string topic, string seed) =>
        Assert.Single(Matrix(topic).All("rows"), row => row.Text("id") == Id(seed));
}
