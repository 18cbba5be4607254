using PolicyLens.Catalogue;
using PolicyLens.Searching.Words;
using Xunit;

namespace PolicyLens.Tests.Searching.Words;

/// <summary>Words of the field that are found by one another, and words that only look alike.</summary>
public sealed class WordPairTests
{
    private const string Alike = """
        child children
        child child’s
        children childrens
        woman women
        midwife midwives
        wife wives
        life lives
        policy policies
        authority authorities
        agency agencies
        enquiry inquiry
        enquiries inquiry
        foster fostering
        foster fostered
        carer carers
        adopt adoption
        adopt adopter
        adoption adopted
        adoption adoptive
        permanence permanent
        permanence permanency
        place placing
        placement placements
        safeguard safeguarding
        assess assessment
        assessment assessor
        advocate advocacy
        complaint complain
        complaint complainant
        refer referral
        referred referral
        exclude exclusion
        suspended suspension
        intervene intervention
        notify notification
        register registration
        disclose disclosure
        statute statutory
        guardian guardianship
        therapy therapist
        therapy therapeutic
        stable stability
        religion religious
        restrain restraint
        supervise supervisor
        counselling counsellor
        recover recovery
        deliver delivery
        comply compliance
        maintain maintenance
        employ employee
        qualified qualification
        vulnerable vulnerability
        disabled disability
        siblings sibling
        relationship relationships
        consult consultation
        participate participation
        educate education
        review reviewing
        prevent preventative
        prevent preventive
        abuse abused
        neglect neglected
        harm harmed
        keep kept
        leave leaving
        leave left
        write written
        hold held
        meet meeting
        go went
        hear heard
        understand understood
        seek sought
        organise organize
        organisation organizations
        behaviour behavior
        behavioural behaviors
        centre center
        centred centered
        programme program
        programmes programs
        counselling counseling
        fulfil fulfill
        fulfilment fulfillment
        enrol enroll
        enrolment enrollment
        licence license
        licensed licenced
        practice practise
        practising practicing
        adviser advisor
        advisers advisors
        judgement judgment
        paediatric pediatric
        paediatrician pediatrician
        defence defense
        catalogue catalog
        grey gray
        foetal fetal
        anaesthetic anesthetic
        analyse analyze
        analysed analyzing
        prioritise prioritizing
        recognise recognizes
        hospitalisation hospitalization
        focused focussed
        skilful skillful
        instalment installment
        travelling traveling
        traveller traveler
        labelled labeled
        councillor councilor
        neighbour neighbor
        learned learnt
        ageing aging
        mum mom
        wellbeing well-being
        wellbeing well‐being
        cooperate co-operate
        cooperation co‑operate
        coordinator co-ordinating
        multiagency multi-agencies
        interagency inter-agency
        antisocial anti-social
        preschool pre-schools
        email e-mails
        online on-line
        reoffending re-offend
        18 18s
        LAC LACs
        """;

    private const string Apart = """
        policy police
        policies policing
        university universal
        universe university
        organ organisation
        organic organise
        care careful
        care carer
        carer career
        caring career
        person personal
        people person
        personal personality
        practice practical
        practice practicable
        practice practitioner
        reason reasonable
        response responsibility
        respond responsible
        authority author
        authorise author
        adviser advice
        adviser advise
        adopt adapt
        residential reside
        parent apparent
        partner partnership
        party part
        principal principle
        corporate corporal
        designate design
        department depart
        government governance
        inform informal
        officer office
        object objective
        refer reference
        refuge refugee
        relate relative
        relationship relative
        several severe
        sexual sexuality
        substantial substantiated
        time timely
        unit united
        diversity diversion
        extreme extremism
        account accountable
        compete competent
        business busy
        board boarding
        consist consistent
        consider considerable
        direct director
        elect elective
        exclusive exclusion
        hospital hospitality
        integrated integrity
        like likely
        medical medication
        minor minority
        major majority
        mobile mobility
        nation nationality
        position positive
        public publication
        terminate terminal
        travel traveller
        digit digital
        general generate
        internal international
        council counsel
        custody custom
        community communicate
        emerge emergency
        later lateral
        life live
        new news
        even evening
        operate cooperate
        witness wit
        training trainer
        """;

    public static TheoryData<string, string> Pairs(string which)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in (which == nameof(Alike) ? Alike : Apart).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            pairs.Add(line.Split(' ')[0], line.Split(' ')[1]);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs), nameof(Alike))]
    public void These_find_one_another(string one, string other) => Assert.Equal(StemsOf(one), StemsOf(other));

    [Theory]
    [MemberData(nameof(Pairs), nameof(Apart))]
    public void These_do_not(string one, string other) => Assert.NotEqual(StemsOf(one), StemsOf(other));

    private static string StemsOf(string text) => string.Join(' ', Reader.Read(text).Select(word => word.Stem));

    private static readonly WordReader Reader = new(Catalogues.Default);
}
