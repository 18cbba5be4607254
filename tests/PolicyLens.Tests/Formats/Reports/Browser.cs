using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace PolicyLens.Tests.Formats.Reports;

/// <summary>A Chromium without a window, driven by its DevTools protocol over a socket of this machine.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private readonly DirectoryInfo profile;
    private readonly CancellationTokenSource limit = new(Patience);
    private string session = "";
    private int calls;

    private Browser(Process process, DirectoryInfo profile) => (this.process, this.profile) = (process, profile);

    /// <summary>The program; null where none is installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome", "google-chrome-stable" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens a page of this machine.</summary>
    public static async Task<Browser> Open(string path)
    {
        var folder = Directory.CreateTempSubdirectory("policylens-browser");
        var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--remote-debugging-port=0", $"--user-data-dir={folder.FullName}", "about:blank" })
        {
            start.ArgumentList.Add(argument);
        }

        var browser = new Browser(Process.Start(start)!, folder);
        try
        {
            await browser.Connect(new Uri(path).AbsoluteUri);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>Presses and lets go of a key that writes a character.</summary>
    public async Task Press(char key)
    {
        await Call("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = key.ToString(), ["text"] = key.ToString() });
        await Call("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key.ToString() });
    }

    /// <summary>What an expression gives in the page, as text. The page's own policy binds its scripts and not this.</summary>
    public async Task<string?> Ask(string expression) =>
        (await Call("Runtime.evaluate", new() { ["expression"] = $"String({expression})", ["returnByValue"] = true }))["result"]?["value"]?.GetValue<string>();

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        socket.Dispose();
        limit.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A child that is still ending may write there.
        }
    }

    private async Task Connect(string page)
    {
        const string listening = "DevTools listening on ";
        string? line;
        while ((line = await process.StandardError.ReadLineAsync(limit.Token)) is not null && !line.StartsWith(listening, StringComparison.Ordinal))
        {
        }

        Assert.NotNull(line);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await socket.ConnectAsync(new(line[listening.Length..]), limit.Token);
        var target = (await Call("Target.createTarget", new() { ["url"] = page }))["targetId"]!.GetValue<string>();
        session = (await Call("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }))["sessionId"]!.GetValue<string>();
        while (await Ask("document.readyState + location.href") != "complete" + page)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private async Task<JsonNode> Call(string method, JsonObject parameters)
    {
        var id = ++calls;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session.Length > 0)
        {
            message["sessionId"] = session;
        }

        await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        while (true)
        {
            var answer = await Receive();
            if (answer["id"]?.GetValue<int>() == id)
            {
                return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
            }
        }
    }

    private async Task<JsonNode> Receive()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonNode.Parse(whole.ToArray()) ?? throw new JsonException("The browser sent nothing.");
    }
}

/// <summary>A test that needs a browser, skipped where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Program is null ? "No browser (chromium or google-chrome) is installed; the package is chromium." : null;
}
