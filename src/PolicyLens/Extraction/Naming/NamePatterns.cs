using System.Text.RegularExpressions;

namespace PolicyLens.Extraction.Naming;

/// <summary>What stands around the name of an authority, and so what its part in the sentence is.</summary>
internal static partial class NamePatterns
{
    // "In X we …": the place opens the clause and the authority goes on to speak.
    [GeneratedRegex(@"(?:^|[.;:,–—-]\s*)[""“]?(?:In|Across|Within|Throughout|For|in|across|within|throughout)\s+(?:the\s+)?$", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Here();

    [GeneratedRegex(@"^,?\s*(?:we|our|us|the|every|all|each|children|young|families|local|there|this|a)\b", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Speaks();

    [GeneratedRegex(@"\b(?:children|families|young people|people|residents|communities|carers|services|partners|professionals|agencies)(?:,?\s+(?:and|or)\s+\w+(?:\s+people)?)?\s+(?:(?:living|who live|resident)\s+)?(?:in|across|within|throughout|of|for)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex PeopleOf();

    // The other party of a sentence: named, but not the one who speaks.
    [GeneratedRegex(@"\b(?:with|from|of|to|notify|notifies|inform|informs|contact|tell|neighbour(?:s|ing)?,?|alongside|unlike|like|including|joined by|thanks|under|between|such as|adapted by|written by colleagues (?:in|at))\s+(?:the\s+|that of\s+)?$|\b(?:with|from|between|neighbours?)\b[^.;,]{3,80}(?:,|\band)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Beside();

    // Those who work for it: whose they are, the chapter is.
    [GeneratedRegex(@"\b(?:staff|workers?|practitioners?|employees|services?|managers|members|officers|carers|department|directorate|commitment|behalf|policy|policies|procedures?|responsibility|vision|priorities)(?:\s+\w+)?\s+(?:of|at|in|for|from|within|employed by)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Staff();

    // Where a child lives or is placed: the place, not the one who speaks.
    [GeneratedRegex(@"\b(?:placed|placements?|lives?|living|lived|moves?|moved|moving|resident|residing|reside|born|accommodated|based|situated|located|transferred|returned)\s+(?:\w+\s+){0,2}(?:in|into|to|by|with|within|from|outside)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Place();

    [GeneratedRegex(@"\b(?:another|other|neighbouring|host|receiving|placing|originating|adjoining)\s+(?:local\s+)?(?:authority|authorities|councils?|areas?|boroughs?)\b[^.]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex OtherAuthority();

    // A document that is referred to is another's.
    [GeneratedRegex(@"\b(?:see|refer to|read|follow|consult|found in|link to|in (?:line|accordance|conjunction|keeping) with|based (?:up)?on|adapted from|taken from|developed from|borrowed from|superseded?s? (?:by )?|permission (?:of|from))\s+(?:(?:also|alongside|with|the|of|from|in)\s+){0,3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Reference();

    // What was borrowed, who is thanked for it, whom to ring: never the one whose chapter it is.
    [GeneratedRegex(@"\b(?:adapted|adopted|based (?:up)?on|derived|drawn (?:up)?on|borrowed|reproduced|taken|courtesy|originally|inspired by|modelled on|acknowledge\w*|thank\w*|grateful|gratitude|indebted|credits?|kind permission|permission (?:of|from)|sources?:|references?:|further reading|see also|useful contacts?|contacts?(?:\s+details)?\s*(?::|for\b)|contact(?:ing)?\s+(?:the\s+)?$)\b?[^.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Borrowed();

    [GeneratedRegex(@"\b(?:acknowledged|thanked|(?:with|our|kind) (?:thanks|permission)|(?:given|gave|granted) (?:us )?(?:its |their |kind )*permission|on our behalf|original authors?|wrote (?:this|the) (?:original|first))\b|^[^.]{0,60}\((?:19|20)[0-9]{2}\)|^\s*(?:[:,–-]\s*)?(?:on\s+|tel(?:ephone)?\b[.:]?\s*|(?:please\s+)?(?:contact|telephone|ring|call|phone|email)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Credited();

    // Where a name opens its clause it is the one who acts; "published by" at the head of a line says whose it is.
    [GeneratedRegex(@"(?:^|[.;:,!?|(“""–—-]\s*)(?:(?:[Tt]he|[Aa]t|[Aa]s|[Ii]n|[Ww]ithin|[Ff]or|[Aa]cross|[Tt]hat|[Aa]nd|[Ww]e\s+at|[Hh]ere\s+(?:at|in))\s+){0,3}$|^(?:(?:Published|Issued|Produced|Prepared|Written|Approved|Owned|Adopted)\s+by|Copyright|©)\s+(?:[0-9]{4}\s+)?(?:the\s+)?$|\b(?:how|that|what|which|where|when|because|as|employed by|we are|work(?:s|ing)? for|our)\s+(?:the\s+)?$", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex OpensClause();

    [GeneratedRegex(@"^\s*(?:['’]s?\s+)?(?:(?:City|County|Borough|Council)\s+){0,2}(?:is|are|has|have|will|must|shall|should|aims?|believes?|expects?|wants?|recogni[sz]es?|provides?|works?|looks?|makes?|takes?|values?|supports?|acts?|does|do|can|may|seeks?|ensures?|promises?|staff|children['’]s)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Acts();

    [GeneratedRegex(@"\bby\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex By();

    // "This policy sets out how …", "This is the procedures manual of …"
    [GeneratedRegex(@"\b(?:this|these|our)\s+(?:is\s+the\s+)?(?:\w+\s+){0,2}(?:chapters?|polic(?:y|ies)|manual|procedures?|documents?|guidance|protocol|strategy|handbook|site)\b[^.;]{0,50}\b(?:is|are|of|by|for|belongs? to|applies to|apply to|how|what|part of)\s+(?:(?:the|all|every|each|staff|of|in|at|work|for|working|who|services?)\s+){0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex OwnDocument();

    [GeneratedRegex(@"^['’]s?\s+(?:\w+\s+){0,3}(?:policy|policies|procedures?|manual|guidance|chapter|protocol|strategy|handbook)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex ItsPolicy();

    [GeneratedRegex(@"^['’]s?\s+(?:\w+\s+){0,2}(?:children|young people|families|care leavers|carers|vision|promise|pledge|local offer|corporate parents?|ambition)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex ItsPeople();

    [GeneratedRegex(@"^\s*\([^)]{0,40}?[""“‘']?\b(?:the|this)\s+(?:Council|Authority|Local Authority|Borough|Royal Borough|County|City|Trust|Partnership|LA)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Definition();

    [GeneratedRegex(@"\b(?:the|this) (?:council|authority|local authority|royal borough|borough|trust)[""”’']?\s+(?:means|refers to|is)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Means();

    [GeneratedRegex(@"^,?\s*(?:our neighbours?|a neighbouring|which has its own|has its own|have their own)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Elsewhere();

    [GeneratedRegex(@"\b(?:we|our|us|the council|this council|children['’]s trust|local authority|across the area|children and families|children and young people|young people|families)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex OfOurs();

    [GeneratedRegex(@"^(?:['’]s?)?\s+(?:(?:City|County|Borough|Metropolitan|District|Unitary|Children['’]s|Children|Safeguarding|Adult|Young)\s+){0,3}(?:and\s+(?:Families|Young People['’]s)\s+)?(?:Council|MBC|MDC|CC|BC|CBC|LBC|Services?|Social|Partnership|Trust|Local Authority|Procedures|Virtual School|Manual|Corporate Parenting|Family|Safeguarding|Children(?!['’]?s?\s+(?:Hospital|Theatre|Centre|Homes?|Zoo)))\b", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Service();

    // A school, a hospital, a court that is named after its town.
    [GeneratedRegex(@"^\s+(?:(?:Royal|Grammar|High|Primary|Junior|Infants?|Community|Crown|County|Family|Combined|Magistrates['’]?|General|City|Children['’]s|Sixth|Form|Technical|Central|Free|Girls['’]?|Boys['’]?|Catholic|Church|Youth|Park|Road|Hill)\s+){0,3}(?:School|Academy|College|University|Hospitals?|Infirmary|Police|Constabulary|Court|Prison|Road|Street|Lane|Avenue|House|FC|United|Rovers|Station|Airport|Cathedral|Railway|Diocese|Fire|Ambulance|Coroner)\b", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Institution();

    [GeneratedRegex(@"\b(?:University|Diocese|Bishop|Archbishop|College|Port|Duke|Earl|Lord|Baroness|Lady|Treaty|Royal|Mount|Upper|Lower|Little|Great)(?:\s+(?:of|at))?\s+$", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex InstitutionOf();

    [GeneratedRegex(@"(?:\bv\.?|\bvs\.?|\bR\s*\([^)]*\)\s*v\.?|\bex\s+p(?:arte|\.)?|\b[Rr]e)\s+(?:the\s+)?(?:London Borough of\s+)?$", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Versus();

    [GeneratedRegex(@"^(?:['’]s?)?\s*(?:(?:City|County|Borough|CBC|MBC|BC|CC)\s+)?(?:Council\s*)?(?:\)?\s*\[(?:19|20)[0-9]{2}\]|(?:judge?ment|case|ruling|decision|inquiry|report)\b|v\.?\s|ex\s+p)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Judgment();

    [GeneratedRegex(@"(?<![\w])(?!The\s|Our\s|This\s|Each\s|Your\s|A\s|Every\s|Any\s)(?<name>[A-Z][a-z]+(?:(?:[ -](?:upon|on|and|of|the|le|under))?[ -][A-Z][a-z]+){0,3})\s+(?:City|County|Borough|Metropolitan Borough|Metropolitan District|District)\s+Council\b", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex CouncilForm();

    [GeneratedRegex(@"\b(?:acknowledg\w+|references|bibliography|sources|further (?:reading|information)|(?:useful\s+|other\s+)?contacts|contact details|links|resources|other authorities)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex HeadingOfOthers();

    [GeneratedRegex(@"^(?:City|County|Borough|District|Metropolitan|Unitary)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex KindOfCouncil();

    [GeneratedRegex(@"^(?:upon|on|of|and|the|le|under|in|with|by)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex Linking();

    // A council of children, of a parish, of a profession runs no services for children.
    [GeneratedRegex(@"^(?:our|your|a|any|each|every|this|children|children['’]s|care|leavers?|young|youth|people|people['’]s|student|school|parish|town|community|arts|sports?|british|national|privy|research|health|nursing|professions|general|teaching|medical|legal|advice|voluntary|interfaith|tenants|works|shadow|local|joint|policy|values|cabinet|full)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex NoPlace();

    // An address of a council's own in running text.
    [GeneratedRegex(@"(?:@|\bwww\.|://)(?<host>[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){0,4}\.(?:gov\.(?:uk|wales)|llyw\.cymru))\b", RegexOptions.CultureInvariant, 10_000)]
    public static partial Regex HostInText();
}
