using System.Diagnostics;
using System.Text;
using System.Text.Json;
using PolicyLens.Tests.Acceptance;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>The program as its own process, once: exit code, streams and encoding.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_real_program_prints_one_JSON_document_in_UTF_8_and_nothing_on_the_error_stream()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "PolicyLens.Cli.dll"), "parse", Repository.CorpusFile("unnamed-authority-policies-values-and-principles.txt"), "--json" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var bytes = Encoding.Latin1.GetBytes(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal("", await error);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal((byte)'{', bytes[0]);
        using var document = JsonDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        ContractShape.Chapter(document.RootElement);
        Assert.Contains("Children’s Social Care National Framework", document.RootElement.Texts("sections", "heading"));
    }
}
