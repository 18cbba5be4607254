using System.Text.Json;

namespace PolicyLens.Tests.Cli;

/// <summary>The specimen chapters in a library, for the tests of a class.</summary>
public sealed class CorpusLibrary : IDisposable
{
    public const string Plymouth = "plymouth/policies-values-and-principles@1";
    public const string Swindon = "swindon/policies-values-and-principles@1";

    public CorpusLibrary() => Ingestion = Work.Run("ingest", Repository.Corpus, "--json");

    internal WorkFolder Work { get; } = new();

    internal CliRun Ingestion { get; }

    internal JsonElement Json(params string[] arguments) => Work.Run([.. arguments, "--json"]).Expect(0).Json;

    public void Dispose() => Work.Dispose();
}
