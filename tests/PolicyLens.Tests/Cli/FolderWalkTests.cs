using System.Diagnostics;
using System.Net.Sockets;
using PolicyLens.Cli;
using Xunit;

namespace PolicyLens.Tests.Cli;

/// <summary>What a folder may hold beside files: nothing of it blocks, and nothing is passed over in silence.</summary>
public sealed class FolderWalkTests : IDisposable
{
    private const string Chapter = "Private Fostering Policy\n\n1. Introduction\n\nThis is the policy of Anyshire County Council.\n";

    private readonly WorkFolder work = new();

    public void Dispose() => work.Dispose();

    [Fact]
    public void A_pipe_or_a_socket_in_a_folder_does_not_block_and_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        work.Write("drive/good.txt", Chapter);
        using (var making = Process.Start("mkfifo", work.PathOf("drive", "pipe.txt")))
        {
            making.WaitForExit();
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(work.PathOf("drive", "socket.txt")));
        File.CreateSymbolicLink(work.PathOf("link.txt"), work.PathOf("drive", "pipe.txt"));
        var run = work.Run("ingest", "drive", "--json").Expect(3);

        Assert.Single(run.Json.All("added"));
        Assert.Equal(["pipe.txt", "socket.txt"], run.Json.Texts("failed", "source").Select(Path.GetFileName));
        Assert.All(run.Json.Texts("failed", "reason"), reason => Assert.Contains("a pipe, a socket or a device", reason, StringComparison.Ordinal));
        foreach (var named in new[] { work.PathOf("drive", "pipe.txt"), work.PathOf("link.txt"), "/dev/null" })
        {
            Assert.Contains("pipe", work.Run("parse", named).Expect(1).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_is_not_followed_and_that_is_said()
    {
        work.Write("drive/good.txt", Chapter);
        work.Write("outside.txt", Chapter);
        File.CreateSymbolicLink(work.PathOf("drive", "one.txt"), work.PathOf("outside.txt"));
        File.CreateSymbolicLink(work.PathOf("drive", "gone.txt"), work.PathOf("nowhere.txt"));
        var run = work.Run("parse", "drive", "--json").Expect(0);

        Assert.Single(run.Json.All("files"));
        Assert.Contains("drive: 2 links were not followed", run.Error, StringComparison.Ordinal);
        Assert.Empty(work.Run("parse", work.PathOf("outside.txt"), "--json").Expect(0).Error);
    }

    [Fact]
    public void A_folder_that_cannot_be_looked_into_is_told_and_the_rest_is_found()
    {
        work.Write("drive/a/good.txt", Chapter);
        work.Write("drive/b/hidden.txt", Chapter);
        work.Write("drive/c/good.txt", Chapter);
        var walk = new FolderWalk(folder => folder.Name switch
        {
            "b" => throw new UnauthorizedAccessException(),
            "c" => folder.EnumerateFileSystemInfos().Concat(Broken()),
            _ => folder.EnumerateFileSystemInfos(),
        });
        var found = walk.Files(work.PathOf("drive"));

        Assert.Equal(["a/good.txt", "b", "c", "c/good.txt"], found.Select(file => Path.GetRelativePath(work.PathOf("drive"), file.Path).Replace('\\', '/')));
        Assert.Equal([true, false, false, true], found.Select(file => file.Refusal is null));
        Assert.Contains("may not be opened", found[1].Refusal, StringComparison.Ordinal);

        static IEnumerable<FileSystemInfo> Broken() => Enumerable.Range(0, 1).Select<int, FileSystemInfo>(_ => throw new IOException("The disk went away."));
    }

    [Fact]
    public void What_is_refused_is_told_with_the_other_failures()
    {
        var (file, failure) = new SourcePath(work.FullName, "drive/b", Named: false) { Refusal = "it may not be opened." }.Open();

        Assert.Null(file);
        Assert.Equal("it may not be opened.", failure);
    }

    [Fact]
    public void Folders_that_go_on_and_on_are_left_and_that_is_told()
    {
        var deep = string.Join('/', Enumerable.Repeat("d", 40));
        work.Write($"drive/{deep}/deep.txt", Chapter);
        work.Write("drive/good.txt", Chapter);
        var run = work.Run("parse", "drive", "--json").Expect(3);

        Assert.Single(run.Json.All("files"));
        Assert.Contains("32 folders deep", Assert.Single(run.Json.All("failed")).Text("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_files_and_the_locks_of_Word_are_passed_over()
    {
        work.Write("drive/.hidden.txt", Chapter);
        work.Write("drive/.git/config.txt", Chapter);
        work.Write("drive/~$chapter.docx", "lock");
        work.Write("drive/good.txt", Chapter);

        Assert.Single(work.Run("parse", "drive", "--json").Expect(0).Json.All("files"));
    }
}
