namespace PolicyLens.Tests.Properties.Editions;

/// <summary>The words that generated chapters are made of, all our own.</summary>
internal static class PolicyWords
{
    public static readonly string[] Titles =
    [
        "Missing from Home", "Health of Children in Care", "Visits to Children", "Moving to Another Home", "Education and Learning", "Staying in Touch with Family", "Leaving Care", "Short Breaks", "Recording and Files", "Pocket Money and Savings",
        "Private Fostering", "Unaccompanied Children", "Advocacy", "Placements with Family and Friends", "Leisure and Holidays", "Bullying", "Emergency Placements", "Independent Visitors", "Life Story Work", "Preparing for Adulthood",
    ];

    public static readonly string[] Headings =
    [
        "First Contact", "Getting to Know the Child", "Working with Families", "Planning Together", "At the Carer’s House", "School Days", "Keeping Records", "Out of Hours", "Money Matters", "Friends and Hobbies", "When Plans Break Down", "Listening", "Endings", "Travel",
    ];

    public static readonly string[] OtherHeadings =
    [
        "The First Meeting", "Learning about the Child", "Side by Side with Relatives", "Making Plans Jointly", "In the Carer’s House", "Days at School", "Written Accounts", "Evenings and Weekends", "About Money", "Friendship and Pastimes", "If Plans Fail", "Hearing What Is Said", "Saying Goodbye", "Journeys",
    ];

    public static readonly string[] Acts =
    [
        "Children Act 1989", "Children Act 2004", "Children (Leaving Care) Act 2000", "Adoption and Children Act 2002", "Human Rights Act 1998", "Equality Act 2010", "Children and Families Act 2014", "Children and Social Work Act 2017", "Data Protection Act 2018", "Mental Capacity Act 2005",
        "Care Act 2014", "Housing Act 1996", "Education Act 1996", "Care Standards Act 2000",
    ];

    public static readonly (string Name, string Changed)[] Outcomes =
    [
        ("Being healthy in body and mind", "Being healthy in body, mind and heart"), ("Staying safe at home", "Staying safe at home and in the street"), ("Enjoying school and play", "Enjoying school, play and the arts"), ("Having lasting friendships", "Having lasting ties with family"),
        ("Growing in confidence", "Growing in confidence and skill"), ("Being ready for adult life", "Being ready for work and a home"),
    ];

    public static readonly string[] People =
        ["The social worker", "The personal adviser", "The team manager", "The foster carer", "The reviewing officer", "The key worker", "The duty officer", "The link nurse", "The family worker", "The head of the home"];

    /// <summary>What somebody is bound to do, each with a word that can be exchanged for another.</summary>
    public static readonly (string Text, string Word, string Other)[] Actions =
    [
        ("{w} the talk on the child's file", "record", "note"), ("speak to the child {w}", "alone", "on their own"), ("tell the parents in writing what was {w}", "decided", "settled"), ("{w} the contact plan with the carer", "agree", "settle"),
        ("{w} a copy of the plan to the school", "send", "post"), ("read the {w} file before the first call", "whole", "entire"), ("put the {w} to the child a second time", "question", "query"), ("hand over the keys and the {w} list", "telephone", "phone"),
        ("look at the bedroom and the {w}", "garden", "yard"), ("explain the rules of the house in {w} words", "plain", "simple"), ("{w} a meeting of the family", "call", "convene"), ("give the child a {w} of the house", "picture", "photograph"),
        ("share the travel plan with the {w} of the school", "head", "principal"), ("sign the “my plan” {w}", "form", "sheet"), ("fetch the child's belongings in a {w} case", "proper", "real"), ("{w} the dentist's letter with the health notes", "keep", "store"),
        ("{w} the police by telephone", "inform", "notify"), ("make a note of who {w} by", "came", "called"), ("bring an interpreter to the {w}", "meeting", "gathering"), ("{w} the budget with the young person", "draw up", "work out"),
    ];

    public static readonly string[] Tails =
        ["", " and thank everybody who came", " before anything else is tried", " in the child's own words", " together with a colleague", " whatever the hour", " and say why", " as the first step", " with the door open", " once the papers are there"];

    public static readonly string[] Events = ["the move", "the referral", "the first call", "the strategy meeting", "the end of the stay", "the birth of a sibling", "the complaint", "the change of school"];

    public static readonly string[] Deadlines = ["within {n} working days of ", "within {n} weeks of ", "no later than {n} days after ", "within {n} months of ", "within {n} hours of "];

    public static readonly string[] Frequencies =
        ["The plan is read again every {n} months by ", "Files are audited every {n} weeks by ", "The savings book is checked every {n} months by ", "At least every {n} weeks the child is seen by ", "The photographs on the wall are renewed every {n} months by "];

    public static readonly string[] Ages =
    [
        "Help of this kind continues until the age of {n}.", "Young people are supported until they are {n}, whatever their course of study.", "Children aged {n} and over choose their own doctor.",
        "A child under the age of {n} is not left alone in the house.", "From the age of {n} a young person may hold a bank card.", "Nobody under {n} sleeps in the annexe.",
    ];

    public static readonly string[] Amounts = ["A grant of £{n} is paid when a first home is set up.", "Up to £{n} is set aside for a school trip.", "A sum of £{n} is paid into the savings account at the end of the stay."];

    /// <summary>How things are, in three parts; the middle has a word that can be exchanged for another.</summary>
    public static readonly string[] Subjects =
        ["A good day", "Trust", "A familiar room", "Every move", "The story of a family", "A quiet word", "Play", "Food from home", "A walk to school", "Humour", "A birthday", "The photograph album", "An old friend", "Music"];

    public static readonly (string Text, string Word, string Other)[] Verbs =
    [
        ("{w} with small things", "begins", "starts"), ("{w} more than a letter", "says", "tells"), ("takes a {w} time to grow", "long", "great"), ("{w} a child's mood", "lifts", "raises"), ("brings {w} faces together", "many", "numerous"), ("is {w} by a hurried goodbye", "spoilt", "ruined"),
        ("makes a strange house {w}", "warm", "cosy"), ("{w} in the memory", "stays", "remains"), ("gives {w} to the week", "shape", "form"), ("is a {w} way into a hard talk", "gentle", "soft"), ("counts for a {w} deal", "great", "good"), ("looks {w} from each side", "different", "unlike"),
    ];

    public static readonly string[] Endings =
        ["", ", and nobody knows that better than the child", " for most of us", ", on good days and on bad ones", " when the evenings draw in", ", as brothers and sisters know", " in a house full of noise", ", even after years", " long before words do", ", and it costs little"];

    public static readonly string[] Items =
    [
        "the name that the child goes by", "what the child eats and what not", "the people who matter to the child", "the bus to school and its stop", "the toys that came along", "fears at night and what soothes them", "the days of the youth club", "medicines and who keeps them",
        "the faith of the family", "the languages spoken at home", "pets, past and present", "clubs, teams and bands",
    ];

    public static readonly string[] LeadIns = ["The welcome sheet has:", "These matters are talked over:", "On the first page stand:", "The folder holds:"];
}
