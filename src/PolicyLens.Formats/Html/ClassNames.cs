using System.Collections.Frozen;

namespace PolicyLens.Formats.Html;

/// <summary>Tells from words in <c>class</c> and <c>id</c> what parts of a page are outside the document.</summary>
internal static class ClassNames
{
    public const string Navigation = "navigation";

    public const string Sidebar = "sidebar";

    private const int LongestName = 64;

    /// <summary>Words that may stand anywhere in a name.</summary>
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["cookie"] = "cookie notice",
        ["cookies"] = "cookie notice",
        ["breadcrumb"] = "breadcrumb",
        ["breadcrumbs"] = "breadcrumb",
        ["skip"] = "page link",
        ["skiplink"] = "page link",
        ["print"] = "page link",
        ["share"] = "page link",
        ["sharing"] = "page link",
        ["headerlink"] = "page link",
        ["nav"] = Navigation,
        ["navbar"] = Navigation,
        ["navigation"] = Navigation,
        ["menu"] = Navigation,
        ["pagination"] = Navigation,
        ["sidebar"] = Sidebar,
        ["footer"] = "page footer",
        ["masthead"] = "page header",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names as content systems write them, in small letters without strokes.</summary>
    private static readonly FrozenDictionary<string, string> Names = new (string Reason, string Names)[]
    {
        ("cookie notice", "cookieconsent cookiebanner cookiebar cookienotice cookiepolicy cookielawinfobar onetrustconsentsdk onetrustbannersdk cybotcookiebotdialog ccwindow gdprbanner"),
        ("page link", "sharedaddy addtoany sharebuttons socialshare sociallinks socialicons socialmedia backtotop totop toplink jumptotop gototop scrolltop appcbacktotop jumptonav mwjumplink mweditsection editsection secedit editthispage viewsource viewcodelink printbutton printfriendly pageactions pagetools accessibilitytools textsize textresize gemcsinglepagenotificationbutton gemcsubscriptionlinks govukaccordionsectiontoggle govukaccordioncontrols govukaccordionopenall"),
        ("posting details", "entrymeta postmeta postedon postedby byline catlinks tagslinks tagcloud entrycategories entrytags pagemetadata pagemetadatamodificationinfo docinfo pageid printfooter sitesub contentsub lastmodified authorbox authorinfo"),
        ("related pages", "relatedposts jprelatedposts yarpprelated postnavigation toctreewrapper navbox seealsolinks"),
        ("comments", "commentsarea commentrespond respond commentlist comments disqusthread msocommenttext msocommentreference"),
        ("widget", "widgetarea widgetrecententries widgetrecentcomments widgetcategories widgetarchive widgetsearch widgettagcloud widgetmeta widgetcalendar widgetpages wpblocklatestposts wpblockcategories wpblockarchives wpblocklatestcomments wpblocksearch"),
        ("for screen readers", "screenreadertext sronly visuallyhidden govukvisuallyhidden elementorscreenonly msaccessible msaccessible1"),
        ("feedback form", "gemcfeedback pagefeedback feedbackprompt publisherfeedback gempublisherfeedback helpfulwidget pageusefulness"),
        ("page header", "msoheader govukphasebanner gemcphasebanner dokuwikiheader siteheader s4ribbonrow suitebar suitenavwrapper suitebarleft siteheading sitebranding pagestatusbar"),
        ("page footer", "msofooter copyright license"),
        (Sidebar, "sphinxsidebar dokuwikiaside dokuwikisitetools dokuwikipagetools dokuwikiusertools wynavside"),
        (Navigation, "mscorenavigation breadcrumbsection rellinks toctree topnav leftnav rightnav sidenav mainnav subnav globalnav bottomnav sitenav topmenu leftmenu mainmenu"),
    }.SelectMany(group => group.Names.Split(' ').Select(name => (name, group.Reason))).ToFrozenDictionary(pair => pair.name, pair => pair.Reason, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> NamesBySpan = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why an element with these names, between spaces, is outside the document; null where no name says so.</summary>
    public static string? Reason(ReadOnlySpan<char> names)
    {
        if (names.Length is 0 or >= 1000)
        {
            return null;
        }

        foreach (var range in names.SplitAny(" \t\r\n\f"))
        {
            if (names[range] is { Length: > 1 and <= LongestName } name && (ByName(name) ?? ByWords(name)) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private static string? ByName(ReadOnlySpan<char> name)
    {
        Span<char> whole = stackalloc char[LongestName];
        var length = 0;
        foreach (var character in name)
        {
            if (character is not ('-' or '_'))
            {
                whole[length++] = char.ToLowerInvariant(character);
            }
        }

        return NamesBySpan.TryGetValue(whole[..length], out var reason) || WordsBySpan.TryGetValue(whole[..length], out reason) ? reason : null;
    }

    private static string? ByWords(ReadOnlySpan<char> name)
    {
        var before = ReadOnlySpan<char>.Empty;
        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            var ends = at == name.Length || name[at] is '-' or '_' || (char.IsAsciiLetterUpper(name[at]) && char.IsAsciiLetterLower(name[at - 1]));
            if (!ends)
            {
                continue;
            }

            var word = name[start..at].Trim("-_");
            if (start == 0 && IsDenial(word))
            {
                return null;
            }

            if (!word.IsEmpty)
            {
                if (WordsBySpan.TryGetValue(word, out var reason))
                {
                    return reason;
                }

                if (at == name.Length && ((Is(before, "to") && Is(word, "top")) || (Is(before, "top") && Is(word, "link"))))
                {
                    return "page link";
                }

                before = word;
            }

            start = at;
        }

        return null;
    }

    /// <summary>A name such as <c>has-sidebar</c> speaks of something else on the page.</summary>
    private static bool IsDenial(ReadOnlySpan<char> word) =>
        Is(word, "has") || Is(word, "with") || Is(word, "no") || Is(word, "without") || Is(word, "is") || Is(word, "not");

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
