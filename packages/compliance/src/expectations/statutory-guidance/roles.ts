import type { WrittenExpectation } from "../expectation-set.ts";
import { kcsie } from "../sources.ts";

/** Who leads, who oversees, who is trained, and how the approach is kept under review. */
export const roles: WrittenExpectation[] = [
  {
    id: "E02",
    statement:
      "Online safety is part of child protection: the child protection policy covers it, and it runs through other policies.",
    why: "What the law requires is that child protection policy covers online safety; a policy that stands apart is forgotten when a child is at risk.",
    sources: [kcsie(2025, "137"), kcsie(2023, "138"), kcsie(2020, "63"), kcsie(2019, "57")],
    force: "should",
    from: "2019-09-02",
    elements: [
      {
        id: "part-of-child-protection",
        says: "Online safety is tied to safeguarding and the child protection policy.",
        wording:
          "Online safety is part of safeguarding: our child protection policy covers it, and this policy is read with it.",
        signs: [
          "online-safety + child-protection-policy + !'alongside'|'conjunction'",
          "online-safety + child-protection + 'part'|'aspect'|'integral'|'element'|'component'|'embedded'|'reflected'|'strand'|'within'|'essential'|'includes'|'including'",
          "online-safety + 'reflected'|'embedded'|'interwoven'|'thread'|'referenced'|'all aspects' + 'policies'|'curriculum'|'whole school'",
          "'has online safety policy'|'have online safety policy'|'has separate online safety policy'|'has e safety policy'|'have e safety policy'",
          "'online safety policy'|'e safety policy' + 'says more'|'set out'|'sets out'|'explains'|'details'|'detail'|'describes'|'further'",
          "^online-safety + ~^'safeguarding'|'child protection' + filter|teach|train|acceptable-use",
        ],
      },
      {
        id: "read-with-child-protection",
        says: "The child protection policy is named among the related policies.",
        wording:
          "Our behaviour, anti-bullying, curriculum and staff conduct policies say what online safety means for each of them.",
        need: "hint",
        where: "anywhere",
        signs: ["child-protection + ~read-with + ~online-safety"],
      },
    ],
  },
  {
    id: "E03",
    statement:
      "The designated safeguarding lead has lead responsibility for online safety and understands the filtering and monitoring in place.",
    why: "When responsibility lies with whoever looks after the computers, alerts are treated as technical faults, not as children at risk.",
    sources: [kcsie(2023, "103"), kcsie(2020)],
    force: "should",
    from: "2020-09-01",
    note: "Filtering and monitoring since September 2023.",
    elements: [
      {
        id: "lead",
        says: "The designated safeguarding lead takes lead responsibility for online safety.",
        wording: "The designated safeguarding lead has lead responsibility for online safety.",
        signs: [
          "dsl + lead-responsibility + online-safety",
          "dsl + lead-responsibility + ~^online-safety",
        ],
      },
      {
        id: "filtering-and-monitoring",
        says: "That includes understanding filtering and monitoring.",
        wording:
          "This includes understanding the filtering and monitoring systems and processes in place and acting on what they show.",
        need: "adds",
        from: "2023-09-01",
        signs: [
          "dsl + filter + understand|responsible|'alert'|'report'|'oversight'",
          "~dsl + filter + 'understands'|'understanding'|'knowledge'",
          "~dsl + filter + 'alerts'",
        ],
      },
      {
        id: "coordinator-is-lead",
        says: "The safeguarding lead has a part in online safety.",
        wording: "The online safety coordinator works to the designated safeguarding lead.",
        need: "hint",
        signs: [
          "coordinator + dsl",
          "dsl + ~coordinator + 'she'|'he'|'also'|'works closely'|'works with'",
          "dsl + online-safety + !'concerns'|'report'",
        ],
      },
    ],
    enough: 1,
  },
  {
    id: "E08",
    statement:
      "The approach to online safety is reviewed every year, supported by an assessment of the risks that pupils face.",
    why: "Technology and what pupils do with it change within a year; last year's measures answer last year's risks.",
    sources: [kcsie(2025, "145"), kcsie(2021)],
    force: "consider",
    from: "2021-09-01",
    elements: [
      {
        id: "annual-review",
        says: "The policy or the approach is reviewed at least once a year.",
        wording: "We review our approach to online safety at least once every year.",
        where: "anywhere",
        signs: [
          "review + annual + policy-itself + ~online-safety + !filter|train",
          "review + annual + online-safety + 'approach'|'policy'|'provision'|'practice'",
          "'reviewed annually'|'review annually'|'reviewed every year'|'reviewed yearly'|'annual review'|'review cycle annual'|'review frequency annual'|'review period annual' + !filter|account|password|train + ~online-safety",
        ],
      },
      {
        id: "risk-assessment",
        says: "The review rests on a risk assessment or self-review.",
        wording:
          "The review is supported by a risk assessment that considers the risks our pupils face and how they change.",
        signs: [
          "self-review + online-safety|review|annual + ~online-safety + !new-technology|'trip'|'image'|pupils",
          "'risk assessment'|'risk assessments' + online|online-safety + annual|review|'reflects'|'considers' + !new-technology",
          "'360'",
        ],
      },
    ],
  },
  {
    id: "E09",
    statement:
      "Staff are trained in online safety when they join and at least once a year, including their part in filtering and monitoring.",
    why: "Everyone who works with pupils may be the first to see a sign, and the signs change.",
    sources: [kcsie(2023, "14, 124"), kcsie(2019, "14, 66, 67, 84")],
    force: "must",
    from: "2019-09-02",
    note: "Filtering and monitoring since September 2023.",
    elements: [
      {
        id: "online-safety",
        says: "Staff training covers online safety.",
        wording: "Safeguarding training for all staff covers online safety.",
        signs: [
          "staff + train + online-safety",
          "'INSET'|'CPD'|'staff meeting'|'staff training' + online-safety",
          "staff + train + online + abuse|grooming|radicalisation|cyberbullying",
          "staff + train + ~online-safety + update|induction|'receive'|'undertake'|'attend'",
          "train + ~^staff + ~online-safety + induction|annual",
        ],
      },
      {
        id: "induction",
        says: "New staff are trained at induction.",
        wording: "New staff receive it as part of their induction.",
        need: "adds",
        signs: [
          "induction + train|online-safety|'policy' + ~staff + ~online-safety",
          "induction + staff + 'module'|'complete'|'read'|'given' + ~train + ~online-safety",
        ],
      },
      {
        id: "update",
        says: "It is refreshed at least once a year.",
        wording: "All staff receive updates regularly and at least once a year.",
        need: "adds",
        signs: [
          "staff + train|'updates'|'bulletins' + update + ~online-safety",
          "train + update + ~staff + ~online-safety + !pupils",
          "dsl + 'up to date' + annual + staff",
        ],
      },
      {
        id: "filtering-and-monitoring",
        says: "Staff know their part in filtering and monitoring.",
        wording: "Training explains what is expected of staff in filtering and monitoring.",
        need: "adds",
        from: "2023-09-01",
        signs: ["staff + train|understand + filter"],
      },
    ],
    enough: 2,
  },
  {
    id: "E10",
    statement:
      "Governors or trustees hold strategic responsibility for online safety and are trained for it.",
    why: "They answer for safeguarding and can only challenge what they understand.",
    sources: [kcsie(2022, "81, 82"), kcsie(2025, "146")],
    force: "should",
    from: "2022-09-01",
    elements: [
      {
        id: "responsibility",
        says: "Governors or trustees have responsibility for, or oversight of, online safety or safeguarding.",
        wording:
          "The governing board has strategic responsibility for online safety, and a named governor asks about it at least every term.",
        signs: [
          "governors + strategic + online-safety|filter|incident",
          "governors + strategic + ~online-safety|child-protection + !'complaint'",
        ],
      },
      {
        id: "training",
        says: "Governors or trustees are trained.",
        wording:
          "All governors receive safeguarding training at induction, which covers online safety, and regular updates.",
        signs: ["governors + train + ~child-protection|online-safety"],
      },
    ],
  },
  {
    id: "E16",
    statement:
      "The school tells parents and carers about online safety and supports them in keeping their children safe.",
    why: "Most of pupils' time online is at home, where parents are the only adults to notice.",
    sources: [kcsie(2022), kcsie(2025)],
    force: "should",
    from: "2022-09-01",
    elements: [
      {
        id: "communicates",
        says: "It says how parents and carers are told.",
        wording:
          "We tell parents and carers through newsletters, meetings and our website which systems we use, what their children are asked to do online and with whom.",
        signs: [
          "parents + inform + online-safety",
          "parents + 'newsletter'|'workshop'|'website'|'evening'|'information session'|'letters'|'letters home'|'leaflet'|'advice'|'talk'|'letter'|'tips' + ~online-safety",
          "'workshop'|'leaflet'|'newsletter'|'tips'|'information evening'|'evening' + ~parents + ~online-safety",
          "parents + 'told'|'hear'|'informed'|'tell' + 'systems'|'filter'|'sites'|'asked to do'|'use in school' + ~online-safety",
        ],
      },
      {
        id: "supports",
        says: "Parents and carers are supported or encouraged.",
        wording: "We help parents and carers to set rules and controls at home.",
        need: "hint",
        signs: [
          "parents + support|'partnership' + online-safety|online|safe|'same'|'at home' + ~online-safety",
          "partnership + parents + online-safety",
        ],
      },
    ],
  },
  {
    id: "E24",
    statement:
      "The document states who owns or approved it, its date or version, and when it is next reviewed.",
    why: "Without them nobody can tell whether it is the current one or who must renew it.",
    sources: [{ document: "Good governance of policies", certainty: "published" }],
    force: "practice",
    from: null,
    elements: [
      {
        id: "owner",
        says: "The owner, author or approving body is stated.",
        wording:
          "Approved by: the governing board. Policy owner: the designated safeguarding lead.",
        where: "anywhere",
        signs: ["approve + ~dated-label|next-review|'policy'"],
      },
      {
        id: "date",
        says: "A date or version is stated.",
        wording: "Date adopted: day, month and year.",
        where: "anywhere",
        signs: [
          "dated-label + a-date",
          "'version' + ~a-date",
          "a-date + ~'policy' + !legal-basis|'guidance'|'advice'|train|'since'",
        ],
      },
      {
        id: "next-review",
        says: "The next review is stated.",
        wording: "Next review due: day, month and year.",
        where: "anywhere",
        signs: [
          "next-review + a-date",
          "next-review + annual",
          "'next review'|'review date'|'review due'|'due for review'|'next update'|'date of review'|'review period'|'review cycle' + ~a-date",
          "'reviewed'|'review' + 'every'|'annually'|'annual'",
        ],
      },
    ],
  },
];
