namespace PolicyLens.Searching.Words;

/// <summary>Takes the endings off an English word, so that its forms become one.</summary>
/// <remarks>
/// The English (Porter2) algorithm of Snowball 3, whose steps bear the names that they have there:
/// M. F. Porter, https://snowballstem.org/algorithms/english/stemmer.html. A region is where an ending must lie to be taken off:
/// R1 is behind the first consonant that follows a vowel, R2 the same within R1. While it works, a <c>Y</c> is a y that is a consonant.
/// </remarks>
internal ref struct Stemmer
{
    /// <summary>Longer words are no words of a language and stay as they are.</summary>
    public const int LongestWord = 48;

    private readonly Span<char> word;
    private int length;
    private int r1;
    private int r2;

    private Stemmer(Span<char> word)
    {
        this.word = word;
        length = word.Length;
    }

    /// <param name="plain">In small plain letters; one with anything but a to z in it stays as it is.</param>
    public static string Of(string plain)
    {
        if (plain.Length is < 3 or > LongestWord || plain.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return plain;
        }

        if (Special(plain) is { } special)
        {
            return special;
        }

        Span<char> letters = stackalloc char[LongestWord];
        plain.CopyTo(letters);
        var stemmer = new Stemmer(letters[..plain.Length]);
        stemmer.MarkConsonants();
        stemmer.MarkRegions();
        stemmer.TakePlural();
        stemmer.TakePast();
        stemmer.TurnY();
        stemmer.Step2();
        stemmer.Step3();
        stemmer.Step4();
        stemmer.Step5();
        var stem = letters[..stemmer.length];
        stem.Replace('Y', 'y');
        return stem.SequenceEqual(plain) ? plain : new(stem);
    }

    private static string? Special(string plain) => plain switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => plain,
        _ => null,
    };

    private readonly ReadOnlySpan<char> Word => word[..length];

    private readonly void MarkConsonants()
    {
        for (var at = 0; at < length; at++)
        {
            if (word[at] == 'y' && (at == 0 || IsVowel(word[at - 1])))
            {
                word[at] = 'Y';
            }
        }
    }

    private void MarkRegions()
    {
        r1 = Word switch
        {
            ['g', 'e', 'n', 'e', 'r', ..] or ['a', 'r', 's', 'e', 'n', ..] or ['l', 'a', 't', 'e', 'r', ..] or ['e', 'm', 'e', 'r', 'g', ..] or ['o', 'r', 'g', 'a', 'n', ..] or ['i', 'n', 't', 'e', 'r', ..] => 5,
            ['c', 'o', 'm', 'm', 'u', 'n', ..] => 6,
            ['p', 'a', 's', 't', ..] => 4,
            ['u', 'n', 'i', 'v', 'e', 'r', 's', ..] => 7,
            _ => RegionAfter(0),
        };
        r2 = RegionAfter(r1);
    }

    private readonly int RegionAfter(int from)
    {
        var at = from;
        while (at < length && !IsVowel(word[at]))
        {
            at++;
        }

        while (at < length && IsVowel(word[at]))
        {
            at++;
        }

        return Math.Min(at + 1, length);
    }

    // Step 1a.
    private void TakePlural()
    {
        if (Ends("sses"))
        {
            length -= 2;
        }
        else if (Ends("ied") || Ends("ies"))
        {
            length -= length > 4 ? 2 : 1;
        }
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(length - 2))
        {
            length--;
        }
    }

    // Step 1b.
    private void TakePast()
    {
        if (Ends("eed") || Ends("eedly"))
        {
            var stop = length - (Ends("eed") ? 3 : 5);
            if (stop >= r1 && word[..stop] is not ("proc" or "exc" or "succ"))
            {
                length = stop + 2;
            }

            return;
        }

        var ending = Ends("ed") ? 2 : Ends("ing") ? 3 : Ends("edly") ? 4 : Ends("ingly") ? 5 : 0;
        var rest = word[..(length - ending)];
        if (ending == 0 || !HasVowel(rest.Length))
        {
            // "dying" has no other vowel than its y, which is one.
            return;
        }

        if (ending == 3 && rest is [var first, 'y'] && !IsVowel(first))
        {
            (rest[1], word[2]) = ('i', 'e');
            length = 3;
        }
        else if (!(ending == 3 && rest is "inn" or "out" or "cann" or "herr" or "earr" or "even"))
        {
            length = rest.Length;
            MendAfterPast();
        }
    }

    private void MendAfterPast()
    {
        if (Ends("at") || Ends("bl") || Ends("iz") || (!EndsDouble() && r1 == length && EndsShort(length)))
        {
            word[length++] = 'e';
        }
        else if (EndsDouble() && Word is not ['a' or 'e' or 'o', _, _])
        {
            length--;
        }
    }

    // Step 1c.
    private readonly void TurnY()
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }
    }

    private void Step2()
    {
        _ = Take("ational", "ate") ?? Take("tional", "tion") ?? Take("enci", "ence") ?? Take("anci", "ance") ?? Take("abli", "able") ?? Take("entli", "ent")
            ?? Take("ization", "ize") ?? Take("izer", "ize") ?? Take("ation", "ate") ?? Take("ator", "ate") ?? Take("alism", "al") ?? Take("aliti", "al") ?? Take("alli", "al")
            ?? Take("fulness", "ful") ?? Take("ousli", "ous") ?? Take("ousness", "ous") ?? Take("iveness", "ive") ?? Take("iviti", "ive") ?? Take("biliti", "ble") ?? Take("bli", "ble")
            ?? Take("ogist", "og") ?? TakeAfter("ogi", "og", "l") ?? Take("fulli", "ful") ?? Take("lessli", "less") ?? TakeAfter("li", "", "cdeghkmnrt");
    }

    private void Step3()
    {
        _ = Take("ational", "ate") ?? Take("tional", "tion") ?? Take("alize", "al") ?? Take("icate", "ic") ?? Take("iciti", "ic") ?? Take("ical", "ic")
            ?? Take("ful", "") ?? Take("ness", "") ?? Take("ative", "", r2);
    }

    private void Step4()
    {
        _ = Take("al", "", r2) ?? Take("ance", "", r2) ?? Take("ence", "", r2) ?? Take("er", "", r2) ?? Take("ic", "", r2) ?? Take("able", "", r2) ?? Take("ible", "", r2)
            ?? Take("ant", "", r2) ?? Take("ement", "", r2) ?? Take("ment", "", r2) ?? Take("ent", "", r2) ?? Take("ism", "", r2) ?? Take("ate", "", r2) ?? Take("iti", "", r2)
            ?? Take("ous", "", r2) ?? Take("ive", "", r2) ?? Take("ize", "", r2) ?? TakeAfter("ion", "", "st", r2);
    }

    private void Step5()
    {
        var last = length - 1;
        if ((Ends("e") && (last >= r2 || (last >= r1 && !EndsShort(last)))) || (Ends("ll") && last >= r2))
        {
            length--;
        }
    }

    /// <summary>Puts another ending in the place of one that lies in a region, R1 where none is given.</summary>
    /// <returns>Whether it was done; null where the word does not end so, and the next ending is to be tried.</returns>
    private bool? Take(string ending, string other, int region = -1) => TakeAfter(ending, other, null, region);

    private bool? TakeAfter(string ending, string other, string? after, int region = -1)
    {
        if (!Ends(ending))
        {
            return null;
        }

        var start = length - ending.Length;
        if (start < (region < 0 ? r1 : region) || (after is not null && (start == 0 || !after.Contains(word[start - 1]))))
        {
            return false;
        }

        other.CopyTo(word[start..]);
        length = start + other.Length;
        return true;
    }

    private readonly bool Ends(string ending) => Word.EndsWith(ending);

    private readonly bool EndsDouble() => length > 1 && word[length - 1] == word[length - 2] && word[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    /// <summary>Whether the letters before a place end in a short syllable.</summary>
    private readonly bool EndsShort(int end) => word[..end] switch
    {
        [.., var a, var b, var c] when !IsVowel(a) && IsVowel(b) && !IsVowel(c) && c is not ('w' or 'x' or 'Y') => true,
        [var a, var b] => IsVowel(a) && !IsVowel(b),
        [.., 'p', 'a', 's', 't'] => true,
        _ => false,
    };

    private readonly bool HasVowel(int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (IsVowel(word[at]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
