using System.Globalization;

namespace PolicyLens.Formats.Word;

/// <summary>Ways through elements that may be absent.</summary>
internal static class WordXml
{
    /// <summary>The first child of that name in WordprocessingML.</summary>
    public static WordElement? Child(this WordElement? element, string name)
    {
        for (var child = element?.First; child is not null; child = child.Next)
        {
            if (child.Is(name))
            {
                return child;
            }
        }

        return null;
    }

    public static IEnumerable<WordElement> Children(this WordElement? element, string name)
    {
        for (var child = element?.First; child is not null; child = child.Next)
        {
            if (child.Is(name))
            {
                yield return child;
            }
        }
    }

    /// <summary>The first child of that name in any vocabulary.</summary>
    public static WordElement? Any(this WordElement? element, string name)
    {
        for (var child = element?.First; child is not null; child = child.Next)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute, by default one of WordprocessingML.</summary>
    public static string? Get(this WordElement? element, string name, Vocabulary vocabulary = Vocabulary.Word)
    {
        if (element is not null)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name == name && attribute.Vocabulary == vocabulary)
                {
                    return attribute.Value;
                }
            }
        }

        return null;
    }

    /// <summary>The <c>val</c> of a child.</summary>
    public static string? Value(this WordElement? element, string child) => element.Child(child).Get("val");

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a switch such as <c>w:b</c> is on: it is where it stands without a value.</summary>
    public static bool IsOn(this WordElement element) => element.Get("val") is not ("0" or "false" or "off" or "none");

    /// <summary>A switch such as <c>w:b</c>: null where it does not stand.</summary>
    public static bool? Switch(this WordElement? element, string child) => element.Child(child)?.IsOn();

    /// <summary>How far a <c>w:ind</c> moves the left side of the text, in twentieths of a point; null where it does not say.</summary>
    public static int? Indent(this WordElement? properties) => properties.Child("ind") is { } indent
        ? Number(indent.Get("left") ?? indent.Get("start"))
        : null;
}
