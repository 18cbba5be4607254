namespace PolicyLens.Specimens;

/// <summary>A chapter with real heading styles, automatic numbers, a contents field, header and footer.</summary>
internal sealed class PlymouthChapter : ISpecimen
{
    public string FileName => "plymouth-policies-values-and-principles.docx";

    public string Title => "Children's Services Policies, Values and Principles";

    public string RunningTitle => "South West Safeguarding and Child Protection Procedures";

    public void Compose(DocumentBody body)
    {
        body.Paragraph("1.1.1 Children's Services Policies, Values and Principles", StyleSheet.Title);
        body.Paragraph("This is a specimen written for PolicyLens in our own wording. It is not the text of Plymouth City Council.");
        body.Paragraph("This chapter gives the background to all of the procedures.");
        body.Paragraph("""
            The overall policy for providing services to children and families is found here, with the values
            and principles that govern recording, confidentiality and consultation.
            """);
        body.Contents(
            new("1.", "Introduction", 1),
            new("2.", "Key Outcomes", 2),
            new("3.", "Key Values", 2),
            new("4.", "Key Principles", 3),
            new("5.", "Our Strategy", 4));
        Introduction(body);
        Outcomes(body);
        Values(body);
        Principles(body);
        Strategy(body);
    }

    private static void Introduction(DocumentBody body)
    {
        body.Section("Introduction");
        body.Paragraph("""
            The policy describes the framework for the work of Children's Services with children, with young
            people and with their families. Among the legislation that supports it, and the list could be
            longer, are:
            """);
        body.StyledBullets(
            "the Human Rights Act 1998;",
            "Data Protection Act 1998;",
            "Children Acts 1989 and 2004;",
            "Adoption and Children Act 2002;",
            "the Children (Leaving Care) Act 2000;",
            "the United Nations Convention on the Rights of the Child;",
            "Care Standards Act 2000.");
        body.Paragraph("""
            Government guidance has been taken into account as well, and the framework agrees with it; the
            principles of Working Together to Safeguard Children 2015 have been given particular attention.
            """);
        body.Paragraph("""
            Its chief concern is what the Children's Social Care Department of Plymouth City Council does for
            Children in Need, for children who suffer abuse or may be at risk of it, and for children in care.
            The Department does this jointly with every other department of the Local Authority and with
            statutory, independent and voluntary services.
            """);
    }

    private static void Outcomes(DocumentBody body)
    {
        body.Section("Key Outcomes");
        body.Paragraph("Five key outcomes sum up what we want for children and young people:");
        body.UnnumberedSubsection("Being healthy");
        body.Paragraph("""
            Every child and young person is entitled to have their health protected and promoted, in body and
            in mind. A healthy way of life is theirs by right as well.
            """);
        body.UnnumberedSubsection("Being safe");
        body.Paragraph("""
            Safety and security, with protection from neglect and from harm, are the right of every child and
            young person. So is an environment in which they can develop as far as they are able in body, mind,
            spirit, morals and social life.
            """);
        body.UnnumberedSubsection("Enjoying and achieving");
        body.Paragraph("""
            The best education and training that can be had, matched to needs that have been identified and
            preparing them for a full life as adults, is the right of each child and young person. They should
            also be given time and support for leisure interests that suit them. This applies above all to
            children who act as young carers.
            """);
        body.UnnumberedSubsection("Making a positive contribution");
        body.Paragraph("""
            Children and young people have a right to family life wherever that can be achieved, and to help in
            joining in the life of their community. Care should be continuous wherever possible, and each
            child's own identity should be allowed to grow and be preserved. They have a right to be informed,
            and to make choices about how they live that take account of how old they are and how much they
            understand. In these ways they become able to give something of value to community and society.
            """);
        body.UnnumberedSubsection("Economic well-being");
        body.Paragraph("""
            No child should have to live below the poverty threshold. All children have a right to gain the
            knowledge and skills with which they can rise above socio-economic disadvantage, where they face it.
            """);
    }

    private static void Values(DocumentBody body)
    {
        body.Section("Key Values");
        body.Paragraph("""
            We are committed to partnership with children and families. In this chapter a child means anyone
            under the age of 18. We believe that the best place for children to be looked after is their own
            family and their own local community. Further services will follow only where support of that kind
            cannot safeguard what the child needs.
            """);
        body.Paragraph("""
            The whole United Nations Convention on the Rights of the Child is the root of our values. These
            articles have a special bearing on our work:
            """);
        body.Paragraph("""
            Article 2: No child may be discriminated against on any ground. Disability, sex, race, colour, religion,
            birth, property, national, ethnic or social origin, and any other status are among the grounds which
            the Article names.
            """);
        body.Paragraph("""
            Article 3: When decisions about a child are being taken, the child's welfare must be a primary
            consideration.
            """);
        body.Paragraph("""
            Article 6: We should do everything in our power to see that children survive, and that they develop
            to the full.
            """);
        body.Paragraph("""
            Article 9: A child must not be taken away from his or her parents, except where this is in the
            child's best interests (as when a parent is causing harm). A child whose parents live apart is
            entitled to keep in touch with each of them, provided that no harm comes of it.
            """);
        body.Paragraph("""
            Article 12: Children must be asked about everything that concerns them, and what they say must carry
            weight in keeping with their maturity.
            """);
        body.Paragraph("""
            Article 16: Privacy is a right of every child. Private life, family life and home life should be
            protected by us, save where protection would work against the child's best interests (again, as when
            a parent is causing harm).
            """);
        body.Paragraph("""
            Article 19: We are required to see that no child suffers violence, abuse, neglect or ill-treatment
            at the hands of parents or of other people who look after them.
            """);
        body.Paragraph("""
            Article 23: Disabled children must have our support. They have a right to full and decent lives,
            lived with dignity and as independently as possible, and to an active part in community life.
            """);
        body.Paragraph("""
            Article 30: We must see that each child is able to learn and to use the language, customs and
            religion of the family, whether or not most people in the country share them.
            """);
        body.Paragraph("""
            Social workers, managers and practitioners in the Children's Social Care services of Plymouth City
            Council are registered with the Health and Care Professions Council (HCPC). Their values accord with
            its Standards of Proficiency 2012 and with the guidance that accompanies them.
            """);
    }

    private static void Principles(DocumentBody body)
    {
        body.Section("Key Principles");
        body.Paragraph("The welfare of children, and whatever serves them best, will stand at the centre of all our work.");
        body.Paragraph("""
            Children's Social Care will try to bring these outcomes about by helping children to stay with their
            own families. It will put services in place to make that possible, so long as the child is safe and
            well there.
            """);
        body.Paragraph("""
            Should the immediate family be unable to look after a child, great efforts will be made to trace
            relatives and others in the wider kinship network who might become carers, and who are willing and
            able to do so.
            """);
        body.Paragraph("""
            If the child cannot continue to be cared for by relatives at all, we will make every attempt to find
            other carers who are suitable. Where possible and appropriate they will have the same ethnic,
            cultural, religious and linguistic background as the child. Suitable placements close to home will be
            found, so that schooling and social life go on unbroken.
            """);
        body.Paragraph("""
            Children's Social Care will use approved placements for children who are looked after. Each placement
            will suit the child's needs, and siblings will share a placement where they can. A younger child will
            live with a family, unless assessment has produced sound reasons for thinking residential care the
            better choice.
            """);
        body.Paragraph("""
            For each looked after child Children's Social Care will draw up a permanence plan within four months
            of the child becoming looked after, and will carry it out as soon as it can. A young person who stays
            in care will be supported after leaving it until at least the age of 21, so as to have a good start
            in living independently.
            """);
        body.Paragraph("""
            Children will be consulted about the plans made for their care. So will their parents, and other
            adults who are significant to them, and the plans will be independently reviewed. Children's Social
            Care will consult on its own services too, and will see to it that children have the use of advocacy
            services which help them to be heard.
            """);
    }

    private static void Strategy(DocumentBody body)
    {
        body.Section("Our Strategy");
        body.Paragraph("""
            Children's Services will use government policy, and the funding streams available, to raise its
            performance. Systems, structures and partnerships that are cost effective will allow it to join with
            other agencies in getting better outcomes for each child and family. Services will be targeted so
            that most children never become children in need, while specialist help is concentrated on those who
            may come to harm, to give them the greatest possible chance in life.
            """);
    }
}
