namespace PolicyLens.Formats.Word;

/// <summary>The old form fields that are drawn by Word and hold no text.</summary>
internal static class FormField
{
    /// <summary>The box as it is ticked or the choice as it is made; null where the field's text is in the document.</summary>
    /// <param name="data">A <c>w:ffData</c>.</param>
    public static string? Shown(WordElement data)
    {
        if (data.Child("checkBox") is { } box)
        {
            return (box.Switch("checked") ?? box.Switch("default")) == true ? "\u2612" : "\u2610";
        }

        if (data.Child("ddList") is not { } list)
        {
            return null;
        }

        var chosen = WordXml.Number(list.Value("result")) ?? WordXml.Number(list.Value("default")) ?? 0;
        return list.Children("listEntry").ElementAtOrDefault(Math.Max(chosen, 0)).Get("val");
    }
}
