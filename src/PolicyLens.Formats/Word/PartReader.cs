using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace PolicyLens.Formats.Word;

/// <summary>
/// Reads a part into elements: all of it, or the blocks of its body one after the other, so that a long document is
/// never in memory as a whole. Elements deeper than any document needs are hung up at the greatest depth.
/// </summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>The longest part, in characters; a thousand pages of text have about a tenth of it.</summary>
    private const long MaximumCharacters = 32 * 1024 * 1024;

    private const int MaximumDepth = 400;

    private const int MaximumAttributes = 200;

    /// <summary>How many elements may stand in memory at once.</summary>
    private const int MaximumElements = 3_000_000;

    private readonly XmlReader reader;
    private readonly List<Frame> open = [];
    private readonly List<WordAttribute> attributes = [];
    private string lastNamespace = string.Empty;
    private Vocabulary lastVocabulary = Vocabulary.None;
    private int elements;

    public PartReader(Stream stream) => reader = XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaximumCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    });

    /// <summary>Reads a whole part and closes it.</summary>
    /// <exception cref="XmlException">The part is not well-formed, or longer than the reader allows.</exception>
    public static WordElement Load(Stream stream)
    {
        using var part = new PartReader(stream);
        while (part.reader.Read())
        {
            if (part.reader.NodeType == XmlNodeType.Element)
            {
                return part.Element();
            }
        }

        throw new XmlException("The part is empty.");
    }

    /// <summary>Goes into the body of a document; false where it has none.</summary>
    public bool EnterBody()
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1)
            {
                if (reader.LocalName == "body" && VocabularyOf(reader.NamespaceURI) == Vocabulary.Word)
                {
                    return !reader.IsEmptyElement;
                }
            }
        }

        return false;
    }

    /// <summary>The next block of the body with all that is in it; null at the end.</summary>
    public WordElement? NextBlock()
    {
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    return Element();
                case XmlNodeType.EndElement:
                    return null;
            }
        }

        return null;
    }

    public void Dispose() => reader.Dispose();

    /// <summary>The element at which the reader stands; afterwards the reader stands at its end.</summary>
    private WordElement Element()
    {
        open.Clear();
        elements = 0;
        var root = Start();
        while (open.Count > 0 && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Start();
                    break;
                case XmlNodeType.EndElement:
                    open[^1].Finish();
                    open.RemoveAt(open.Count - 1);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    CollectionsMarshal.AsSpan(open)[^1].Add(Sound(reader.Value));
                    break;
                case XmlNodeType.Whitespace when open[^1].Element.Name is "t" or "delText" or "instrText":
                    CollectionsMarshal.AsSpan(open)[^1].Add(reader.Value);
                    break;
            }
        }

        return root;
    }

    private WordElement Start()
    {
        if (++elements > MaximumElements)
        {
            throw new XmlException("The part has more elements than any document needs.");
        }

        var isEmpty = reader.IsEmptyElement;
        var (name, vocabulary) = (reader.LocalName, VocabularyOf(reader.NamespaceURI));
        var element = new WordElement(name, vocabulary, Attributes());
        if (open.Count > 0)
        {
            ref var parent = ref CollectionsMarshal.AsSpan(open)[Math.Min(open.Count, MaximumDepth) - 1];
            parent.Add(element);
        }

        if (!isEmpty)
        {
            open.Add(new Frame(element));
        }

        return element;
    }

    private WordAttribute[] Attributes()
    {
        if (!reader.HasAttributes)
        {
            return [];
        }

        // No element of Word has nearly as many as the limit.
        attributes.Clear();
        while (attributes.Count < MaximumAttributes && reader.MoveToNextAttribute())
        {
            var name = reader.LocalName;
            if (name.StartsWith("rsid", StringComparison.Ordinal) || name is "space" or "paraId" or "textId"
                || reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                continue;
            }

            attributes.Add(new(name, VocabularyOf(reader.NamespaceURI), reader.Value));
        }

        reader.MoveToElement();
        return attributes.Count == 0 ? [] : attributes.ToArray();
    }

    private Vocabulary VocabularyOf(string address)
    {
        if (!ReferenceEquals(address, lastNamespace))
        {
            lastNamespace = address;
            lastVocabulary = address switch
            {
                "" => Vocabulary.None,
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary.Word,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships" or "http://purl.oclc.org/ooxml/officeDocument/relationships" => Vocabulary.Relationships,
                "http://schemas.openxmlformats.org/markup-compatibility/2006" => Vocabulary.Compatibility,
                "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => Vocabulary.Math,
                "http://schemas.openxmlformats.org/drawingml/2006/main" or "http://purl.oclc.org/ooxml/drawingml/main" => Vocabulary.Drawing,
                _ => Vocabulary.Other,
            };
        }

        return lastVocabulary;
    }

    /// <summary>The text with halves of characters, which a numeric reference may smuggle in, as replacement characters.</summary>
    private static string Sound(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune.ToString());
        }

        return sound.ToString();
    }

    /// <summary>An element that is open, with what is needed to add to it.</summary>
    private struct Frame(WordElement element)
    {
        private WordElement? last;
        private StringBuilder? text;

        public WordElement Element { get; } = element;

        public void Add(WordElement child)
        {
            if (last is null)
            {
                Element.First = child;
            }
            else
            {
                last.Next = child;
            }

            last = child;
        }

        public void Add(string value)
        {
            if (Element.Text.Length == 0)
            {
                Element.Text = value;
            }
            else
            {
                // Many pieces must not cost the square of their number.
                text ??= new StringBuilder(Element.Text);
                text.Append(value);
            }
        }

        public readonly void Finish()
        {
            if (text is not null)
            {
                Element.Text = text.ToString();
            }
        }
    }
}
