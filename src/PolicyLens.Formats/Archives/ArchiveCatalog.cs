using PolicyLens.Diagnostics;
using PolicyLens.Model;
using PolicyLens.Reading;

namespace PolicyLens.Formats.Archives;

/// <summary>The kinds of files that hold other files. To add one, write its format and put it in <see cref="Formats"/>.</summary>
public static class ArchiveCatalog
{
    /// <summary>Archives in an archive whose contents are listed too, in all.</summary>
    private const int MostInner = 100;

    public static IReadOnlyList<IArchiveFormat> Formats { get; } = [new ZipFolder(), new MailFolder()];

    /// <summary>Whether a file of that name may be an archive.</summary>
    public static bool MayHold(SourceFile file) => Formats.Any(format => format.Extensions.Contains(file.Extension));

    /// <summary>
    /// Lists what an archive holds. An archive in it is listed with the files in it, as <c>inner.zip/name.docx</c>; one
    /// inside that is not opened.
    /// </summary>
    /// <returns>Null where the file is no archive.</returns>
    public static Parsed<ArchiveContents>? Open(SourceFile file)
    {
        var outer = OpenOne(file);
        if (outer?.Value is not { } contents)
        {
            return outer;
        }

        List<ArchiveMember> members = [];
        List<ArchiveOmission> leftOut = [.. contents.LeftOut];
        var inner = 0;
        foreach (var member in contents.Members)
        {
            if (!MayHold(new SourceFile(member.Path, ReadOnlyMemory<byte>.Empty)))
            {
                members.Add(member);
                continue;
            }

            if (++inner > MostInner)
            {
                leftOut.Add(new(member.Path, $"only {MostInner} archives in an archive are opened."));
                continue;
            }

            var (packed, failure) = member.Read();
            var opened = packed is null ? null : OpenOne(packed);
            if (packed is null)
            {
                leftOut.Add(new(member.Path, failure!));
            }
            else if (opened is null)
            {
                members.Add(member);
            }
            else if (opened.Value is null)
            {
                leftOut.Add(new(member.Path, opened.Failure!));
            }
            else
            {
                foreach (var deeper in opened.Value.Members)
                {
                    if (MayHold(new SourceFile(deeper.Path, ReadOnlyMemory<byte>.Empty)))
                    {
                        leftOut.Add(new($"{member.Path}/{deeper.Path}", "it is an archive in an archive in an archive, which is not opened."));
                    }
                    else
                    {
                        members.Add(deeper.Below(member.Path));
                    }
                }

                leftOut.AddRange(opened.Value.LeftOut.Select(each => each with { Path = $"{member.Path}/{each.Path}" }));
            }
        }

        return new(new(members.ToValueList(), leftOut.ToValueList()), outer.Diagnostics);
    }

    private static Parsed<ArchiveContents>? OpenOne(SourceFile file)
    {
        try
        {
            return Formats.FirstOrDefault(format => format.Extensions.Contains(file.Extension) && format.Recognises(file))?.Open(file);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Parsed<ArchiveContents>.Failed(DiagnosticCode.Damaged, "The archive is damaged: what it holds cannot be listed. Fetch it again from where it came.");
        }
    }
}
