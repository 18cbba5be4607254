using PolicyLens.Catalogue;
using PolicyLens.Model;
using Xunit;

namespace PolicyLens.Tests.Structure;

/// <summary>Headings as councils write them, and such as tempt to a wrong role.</summary>
public sealed class RoleHeadingTests
{
    [Theory]
    [InlineData(SectionRole.Introduction, "Introduction and background|Foreword by the Lead Member|Executive Summary|At a glance|Local context|Background to this policy|Why we have this policy|What this policy covers|What is this policy about?|Overview of the service|Rationale|Key Points|Policy Statement|Preface")]
    [InlineData(SectionRole.Scope, "Scope and Purpose|Purpose of this Document|Who is this policy for?|Who does this apply to?|Who this guidance is for|Who should read this?|Intended audience|Scope of the policy|Application of this Policy|Which children does this policy apply to?|Purpose|Aim of this policy|Who is covered?")]
    [InlineData(SectionRole.LegalFramework, "Legislation|Relevant Legislation and Guidance|The Law|What the law says|What does the law say?|Statutory Duties|Our legal duties|Legal and Policy Context|Statutory Guidance|Regulations and standards: the regulations|National policy|Legislative Background and Law|Regulatory framework|Legal Requirements|Primary Legislation|Policy and Legislation|Human Rights")]
    [InlineData(SectionRole.Vision, "Our vision for children|Vision Statement|Mission|Our ambition for care leavers|Aspirations|What we want for our children|Where we want to be|Our Mission Statement|The vision")]
    [InlineData(SectionRole.Outcomes, "Aims and Objectives|Our aims|Outcomes for Children|Desired outcomes|What will success look like?|How will we know we have made a difference?|Every Child Matters|Key outcomes we want|What we want to achieve|Measures of success|What good looks like|Objectives of this strategy|Improving outcomes")]
    [InlineData(SectionRole.Values, "Our values|Core values|What we believe|What we stand for|Our ethos|Beliefs|Philosophy of care|Key Values")]
    [InlineData(SectionRole.Principles, "Guiding Principles|Principles of good practice|Key principles|Underpinning principles|Practice principles|Core Principles of our work|What guides us|Values and principles")]
    [InlineData(SectionRole.Strategy, "Our strategy|Strategic priorities|Priorities for 2024|Action Plan|Strategic Objectives|How we will get there|Our priorities|Sufficiency strategy")]
    [InlineData(SectionRole.CorporateParenting, "Corporate Parenting|Our role as corporate parents|The Corporate Parenting Panel|Corporate Parenting Board|Being a good corporate parent|The corporate parenting committee|Children in Care Council")]
    [InlineData(SectionRole.Governance, "Governance arrangements|Monitoring|Monitoring and Evaluation|Quality Assurance|How we will monitor this policy|Performance management|Independent scrutiny|Review of this policy|Accountability and Governance|Management Oversight|Audit and Review|Key Performance Indicators|Policy review|Compliance")]
    [InlineData(SectionRole.Equality, "Equality Impact Assessment|EIA|Equalities|Equality, Diversity and Inclusion|EDI|Anti-discriminatory practice|Anti-racist practice|Public Sector Equality Duty|Equal Opportunities|Equality Analysis|Equality statement (EIA)")]
    [InlineData(SectionRole.Definitions, "Definitions|Key Terms|Glossary of terms|What do we mean by a child?|Terminology|Abbreviations|Words we use|Jargon buster|Definition of neglect|Terms and abbreviations|Acronyms|Interpretation|What is meant by contact?")]
    public void A_heading_of_a_council_has_its_role(SectionRole role, string headings) => Assert.Equal(
        "", string.Join(", ", headings.Split('|').Select(heading => (heading, Found: Catalogues.Default.Roles.RoleOfHeading(heading))).Where(pair => pair.Found != role).Select(pair => $"{pair.heading}: {pair.Found}")));

    [Theory]
    [InlineData("Value for money|Best value|Visionary leaders|Supervision|Television and screens|Outcome of the assessment|Assessment outcomes|Outcomes of the review|Principal social worker|The principal carer|Placement strategy meeting|Strategy discussions|Strategy Meeting|Scope creep|Purpose of the visit|Purpose of the meeting")]
    [InlineData("Background checks|Family background|Agreement in principle|Electronic monitoring|Monitoring the placement|Summary of the assessment|Case summary|Interpretation and translation services|Court applications|Court application|Sister-in-law|Building regulations|Emotional regulation|Priority need|Exit strategy|Scope of the enquiry|Aims of the meeting|Evaluation of the placement")]
    [InlineData("Transport|Health|Education|Pathway plans|Contact with family|Staying put|Siblings|Roles and responsibilities|Medication|Delegated authority|Complaints|Foster carers|Life story work|Placement with parents|Recording|Who to tell|Independent visitors|Private fostering|Accommodation|Missing children|Finance")]
    public void A_heading_that_only_looks_like_one_has_none(string headings) => Assert.Equal(
        "", string.Join(", ", headings.Split('|').Select(heading => (heading, Found: Catalogues.Default.Roles.RoleOfHeading(heading))).Where(pair => pair.Found != SectionRole.Other).Select(pair => $"{pair.heading}: {pair.Found}")));

    [Theory]
    [InlineData(SectionRole.Scope, "This policy applies to everyone who works with children in care.")]
    [InlineData(SectionRole.Definitions, "In this chapter, ‘child’ means a person who is not yet eighteen.")]
    [InlineData(SectionRole.Outcomes, "We will be judged by how well our children do at school.")]
    [InlineData(SectionRole.CorporateParenting, "Councillors meet every month. The Corporate Parenting Panel hears from young people.")]
    [InlineData(SectionRole.Equality, "An equality impact assessment was made for this chapter.")]
    [InlineData(SectionRole.Governance, "This policy will be monitored by the service manager.")]
    [InlineData(SectionRole.LegalFramework, "The laws are:|Children Act 1989|Care Standards Act 2000|The Fostering Services (England) Regulations 2011")]
    [InlineData(SectionRole.Vision, "Our vision is of children who thrive.")]
    [InlineData(SectionRole.Other, "Buses and trains are paid for by the month.")]
    [InlineData(SectionRole.Other, "A child may have a passport.|Children Act 1989")]
    [InlineData(SectionRole.Other, "In this chapter, staff find out how to book a taxi.")]
    [InlineData(SectionRole.Other, "")]
    public void The_words_of_a_section_tell_its_role(SectionRole role, string texts) => Assert.Equal(role, Catalogues.Default.Roles.RoleOfContent(texts.Split('|')));
}
