using System.Text.Json;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What one command line did.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>What was printed, as the one JSON document that it must be.</summary>
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Output, new JsonDocumentOptions { MaxDepth = 300 });
            return document.RootElement.Clone();
        }
    }

    public CliRun Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode} and not {exitCode}\n{Output}\n{Error}");
        return ExpectNoStackTrace();
    }

    /// <summary>Whatever happened, nobody was shown the inside of the program.</summary>
    public CliRun ExpectNoStackTrace()
    {
        foreach (var text in new[] { Output, Error })
        {
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
            Assert.DoesNotContain("should not have", text, StringComparison.Ordinal);
        }

        return this;
    }
}
