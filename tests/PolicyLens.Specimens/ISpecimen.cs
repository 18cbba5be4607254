namespace PolicyLens.Specimens;

/// <summary>A chapter written for PolicyLens in its own wording, laid out as a council's Word file.</summary>
internal interface ISpecimen
{
    /// <summary>The name, without a folder, under which the specimen is written.</summary>
    string FileName { get; }

    /// <summary>The title in the document's core properties.</summary>
    string Title { get; }

    /// <summary>The site title that runs along the top of every page, with page numbers at the foot; null for neither.</summary>
    string? RunningTitle { get; }

    /// <summary>Writes the text, from the first paragraph to the last.</summary>
    void Compose(DocumentBody body);
}
