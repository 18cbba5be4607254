namespace PolicyLens.Specimens;

/// <summary>
/// A policy laid out by hand: headings are bold paragraphs with typed numbers, one list is typed with
/// dashes, the control table has a header row and nothing under it, and a page end cuts a sentence in two.
/// </summary>
internal sealed class PeterboroughPolicy : ISpecimen
{
    private const int TitleSize = 36;
    private const int HeadingSize = 28;
    private const int SubheadingSize = 24;

    public string FileName => "peterborough-children-in-care-and-care-leavers-policy.docx";

    public string Title => "Children in Care and Care Leavers Policy 2016-2019";

    public string? RunningTitle => null;

    public void Compose(DocumentBody body)
    {
        body.FakeHeading("Children in Care and Care Leavers Policy 2016-2019", TitleSize);
        body.Paragraph("This is a specimen written for PolicyLens in our own wording. It is not the text of Peterborough City Council.");
        DocumentControl(body);
        OurPolicy(body);
        Frameworks(body);
        ValuesAndPrinciples(body);
        ChildrenInCare(body);
        OurApproach(body);
        Governance(body);
    }

    private static void DocumentControl(DocumentBody body)
    {
        body.FakeHeading("Document Control and Record of Amendments:", SubheadingSize);
        body.HeaderRow("Version", "Amended by and date", "Reason for amendment", "Review date");
        body.Gap();
        body.Paragraph("Date developed:");
        body.Paragraph("Date approved:");
        body.Gap();
    }

    private static void OurPolicy(DocumentBody body)
    {
        body.FakeHeading("Our policy for Children in Care and Care Leavers", HeadingSize);
        body.Paragraph("""
            Any good parent has hopes for a child. In Peterborough our hopes for the children and young people
            whom we look after are no different. We want them to:
            """);
        body.DirectBullets(
            "have a childhood in which they are happy and healthy",
            "know that they are loved, and valued as themselves",
            "take pleasure in learning and gain something from it",
            "make the most of their potential, and reach the goals and ambitions they set for themselves",
            "become adults who are settled in themselves and steady in their emotions, with relationships that are good for them",
            "turn into responsible citizens who can be good parents, if and when they have children of their own");
        body.Paragraph("""
            We intend to bring this about through care of the highest quality, given by the services that we are
            responsible for and must answer for.
            """);
        body.Paragraph("""
            A child should come into care only for good reasons, and at the right moment. For that reason we
            will back the commitment that Peterborough City Council and its partner organisations have made to a
            strong Early Help approach.
            """);
        body.Paragraph("""
            Support for Children in Care and Care Leavers has to be rounded and dependable. It therefore needs
            partner organisations whose expertise lies in particular parts of a child's life, for instance health
            or education.
            """);
        body.Paragraph("""
            The policy explains how our Children in Care and Care Leavers Strategy (2016-2019) will be put into
            practice.
            """);
    }

    private static void Frameworks(DocumentBody body)
    {
        body.FakeHeading("1.1 Legal framework", SubheadingSize);
        body.DashedLines(
            "Working Together to Safeguard Children (2015)",
            "Children Act 1989 Guidance and Regulations, Volume 2 (2015): Care Planning, Placement and Case Review",
            "The Children Act 1989",
            "Sufficiency guidance (section 22(G) of the Children Act 1989)");
        body.FakeHeading("1.2 Local framework", SubheadingSize);
        body.Paragraph("Three companion documents should be read alongside this policy:");
        body.DirectBullets(
            "Children in Care and Care Leavers Evaluation Framework",
            "Children in Care and Care Leavers Strategy 2016-2019",
            "Children in Care and Care Leavers Action Plan");
        body.FakeHeading("Related Procedures:", SubheadingSize);
        body.Paragraph("Our work with children in care and with care leavers is supported by other strategies, policies and procedures too:");
        body.Paragraph("Early Help, Prevention and Demand Management Strategy 2015-2018");
    }

    private static void ValuesAndPrinciples(DocumentBody body)
    {
        body.FakeHeading("2. Values and principles", HeadingSize);
        body.Paragraph("""
            A child's welfare is paramount in everything we do with children and families. Every child has a
            right to be protected from significant harm, whether the cause is abuse, neglect or exploitation.
            Wherever abuse of a child is alleged or suspected, there should be a prompt and thorough
            investigation and assessment. If the assessment finds that the child is at risk of such harm, a child
            protection plan that works has to be drawn up and carried through.
            """);
        body.Paragraph("""
            Growing up in the birth family has advantages which nothing else offers, and most children's needs
            are best met there. With help from family support services where it is needed, children should stay
            with their family, unless it is plain that they would not be safe or well.
            """);
        body.Paragraph("""
            If children cannot live with their parents, the first place we look will always be the extended
            family. We will consider placing a child elsewhere only after every such possibility has been used
            up, and then our first preference will be foster care with a family, as near to the child's home
            community as is possible and right.
            """);
        body.Paragraph("""
            Contact with relatives will be positively encouraged for a child in care, unless it is clearly
            against the child's interests. If going home to the birth family may be what is best for the child,
            that option should on every occasion be explored carefully and actively.
            """);
        body.Paragraph("""
            A working partnership with parents generally does most to meet children's needs, and we encourage the
            fullest participation wherever it is possible. This calls for honesty and openness towards families
            and children alike. Services should recognise and respect what parents, carers and other relatives
            contribute, give them a share in decisions about the children, and notice when they are in need of
            support.
            """);
        body.Paragraph("""
            Peterborough is a city of many cultures, ethnic groups and religions. Whatever work we do with a
            child, we must protect and promote the child's cultural inheritance, religion and racial identity. We
            must stand up to racism and discrimination, and must try as hard as we can to see that choices about
            a child's future care pay proper regard to differences of culture. Services must be able to show that
            they encourage people to respect one another, and that cultural and religious requirements are met in
            a way that also encourages children to take up as many social and educational opportunities as they
            can. The same care must be taken that parents from minority ethnic communities are not at a
            disadvantage in understanding the law, their own rights and the other rights that arise when a child
            enters care.
            """);
        body.Paragraph("""
            No child should stay in care for longer than it takes to make plans that are permanent and will last.
            Planning for permanence begins with the decision that care is needed for a child, and goes on
            until that child's future has been secured.
            """);
        body.Paragraph("""
            Children have a right to be heard, and to be respected as individuals. As far as their age and
            understanding allow, they have a right to take part in decisions about themselves. We must make sure
            that what a child thinks, and what that particular child needs, is weighed whenever such a decision
            is made.
            """);
        body.Paragraph("""
            Services will try to keep children and young people out of crime. They will also see that children do
            not lose their liberty save in exceptional circumstances, and then only by the processes that the law
            and the department lay down.
            """);
        body.Paragraph("""
            Good preparation and support should be given to young people leaving care, to enable them to take a
            full part in society as active citizens when they become adults. Close attention will always be paid
            to drawing up Pathway Plans with young people and to putting those plans into effect, and to the
            guidance and support which open up the widest opportunities in education, training and employment.
            """);
        body.Paragraph("""
            Disabled children should enjoy the rights that other children enjoy, and these principles will hold
            for them in every respect and at all times.
            """);
    }

    private static void ChildrenInCare(DocumentBody body)
    {
        body.FakeHeading("2.1 Children in Care", SubheadingSize);
        body.Paragraph("""
            'In care' means that the Local Authority is providing a child with care and accommodation, whether
            because a court has made an order or because the parent or guardian has agreed. Some disabled children
            who have short breaks in a regular series also count as looked after.
            """);
        body.Paragraph("""
            There are many reasons why children and young people come into care: their parents may have problems,
            passing or lasting; they may have been abused or neglected; the relationship between parent and child
            may have broken down; or there may be nobody to look after them.
            """);
        body.Paragraph("""
            Compared with others of their age, many children in care are more likely to be socially excluded.
            Moving away from home is hard. Every one of these children will have needs that come from separation,
            from loss, and from the disruption of their lives. All agencies accordingly share a responsibility,
            and have something positive to do, in making life richer for children and young people in the Local
            Authority's care.
            """);
    }

    private static void OurApproach(DocumentBody body)
    {
        body.FakeHeading("2.2 Our approach", SubheadingSize);
        body.Paragraph("""
            Wherever it can be done, we will support families so that their children can be cared for at home. We
            will therefore work with parents, and with the wider family, to help them meet what their children
            need, protection included.
            """);
        body.Paragraph("""
            For a few children it is not safe to be looked after by birth parents. In such cases we will offer
            whatever alternative best meets the needs of that child, and usually this will be life with another
            family, in foster care.
            """);
        body.Paragraph("""
            Every child and young person we look after needs somebody who takes it as a personal responsibility to
            see that their needs are met, if the best is to be achieved for them. Childhood does not last. Within
            a lifetime it is a short season of opportunity, and chances that are missed because of drift
            """);
        body.AfterPageEnd("""
            or slowness in meeting a need are lost for good, with effects that may be felt throughout life. For
            every child who cannot live with birth parents our aim will always be stability and permanence: in
            law, in where the child lives and in the child's emotions. Adoption will provide this for as many
            as possible, but we know there are other ways of giving children in care the stable and secure life
            that they are entitled to expect.
            """);
        body.Paragraph("""
            A child in public care may have a great many people acting as parent. The danger is plain: each
            supposes that another has dealt with a matter, and it turns out that no one has.
            """);
        body.Paragraph("""
            We in Peterborough will work hard at a culture in which all of us take what we are responsible for
            seriously. Anyone who is worried about one of our children will be encouraged, and thanked, for taking
            the worry higher. The Pledge that we have given to our children will become the measure we regularly
            apply to ourselves, in the Children's Services Directorate, in the rest of the Council, and among the
            partners who make up the wider Children's Partnership.
            """);
        body.Paragraph("""
            We will work side by side with partner agencies and help them to do their share, so that children and
            young people in care can fulfil their potential. What other agencies bring is recognised and valued.
            Working hard together, we will build a partnership in which services are joined up and co-ordinated,
            and in which children and young people are supported and can make use of the mainstream services open
            to everybody.
            """);
        body.Paragraph("""
            The Corporate Parenting Panel (CPP) is one of the main ways in which we make certain that these
            responsibilities are taken seriously. It does, as a body, what most parents do without giving it a
            thought. A good parent wishes a child to be happy, to be well in body and mind, and to receive the
            schooling that he or she individually needs as preparation for later life. Such a parent is also
            anxious that the child should go on, once compulsory schooling ends, into further education, training
            or a job. The CPP can watch over every one of these matters as a parent would, and it is vital as a
            source both of support and of challenge. At its best, Corporate Parenting makes services better and
            makes children's experience of them better too. It sees to it that the Local Authority and its
            partners act together, so that children in care and care leavers have better lives.
            """);
    }

    private static void Governance(DocumentBody body)
    {
        body.FakeHeading("3.", HeadingSize);
        body.FakeHeading("3.8 Monitoring, Evaluation and Governance", SubheadingSize);
        body.Paragraph("""
            The work by which these objectives are to be achieved is described in our Children in Care and Care
            Leavers Action Plan.
            """);
        body.Paragraph("""
            Indicators are set out in our Children in Care and Care Leavers Evaluation Framework. By measuring
            them we will learn whether the Action Plan, as it is carried out, is making a good difference.
            """);
        body.Paragraph("The Corporate Parenting Panel will monitor how both documents are progressing.");
        body.FakeHeading("Equality statement / EIA", SubheadingSize);
        body.Paragraph("""
            Your organisation should protect all children and young people alike, whatever their age, gender,
            disability, religious belief, racial heritage, identity or sexual orientation. Your policy needs to
            declare a commitment to anti-discriminatory practice. It should openly recognise that children from
            minority ethnic groups have additional needs and may meet barriers, above all in communication.
            """);
        body.FakeHeading("Scope of the policy", SubheadingSize);
        body.Paragraph("""
            The policy covers every member of staff whose work brings them into contact with children in our care:
            those of Peterborough City Council, those in Schools and in Health, and others besides.
            """);
        body.FakeHeading("Dates", SubheadingSize);
        body.Paragraph("2016-2019");
        body.Paragraph("This policy is reviewed annually.");
    }
}
