using PolicyLens.Specimens;

var folder = args is [var named, ..] ? named : "corpus";
ISpecimen[] specimens = [new PlymouthChapter(), new PeterboroughPolicy()];

Directory.CreateDirectory(folder);
var sound = true;
foreach (var specimen in specimens)
{
    var document = WordPackage.Write(specimen);
    var faults = WordPackage.Faults(document);
    foreach (var fault in faults)
        Console.Error.WriteLine($"{specimen.FileName}: {fault}");

    if (faults.Count > 0)
    {
        sound = false;
        continue;
    }

    File.WriteAllBytes(Path.Combine(folder, specimen.FileName), document);
    Console.WriteLine(specimen.FileName);
}

return sound ? 0 : 1;
