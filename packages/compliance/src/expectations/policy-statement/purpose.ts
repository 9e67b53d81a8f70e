import type { WrittenExpectation } from "../expectation-set.ts";
import { statement } from "../sources.ts";

const about = {
  sources: [statement("Purpose")],
  force: "practice",
  from: null,
} satisfies Partial<WrittenExpectation>;
const beliefs = {
  sources: [statement("We believe")],
  force: "practice",
  from: null,
} satisfies Partial<WrittenExpectation>;
const recognition = {
  sources: [statement("We recognise")],
  force: "practice",
  from: null,
} satisfies Partial<WrittenExpectation>;

/** What the statement is for, what it rests on, what the school believes and recognises. */
export const purpose: WrittenExpectation[] = [
  {
    ...about,
    id: "P1",
    statement:
      "Children's safety and wellbeing come first whenever the internet, social media or devices are used.",
    why: "It settles which way to decide when convenience and safety conflict.",
    elements: [
      {
        id: "comes-first",
        says: "Safety and wellbeing come before everything else online.",
        wording:
          "Pupils' safety and wellbeing come before any other consideration when anybody in our school goes online.",
        signs: ["wellbeing + paramount + ~online"],
      },
      {
        id: "aims-at-safety",
        says: "Keeping children safe online is an aim.",
        wording: "The aim of this policy is to keep pupils safe online.",
        need: "hint",
        signs: ["purpose + safe + online + pupils|anyone|staff"],
      },
    ],
  },
  {
    ...about,
    id: "P2",
    statement:
      "The policy gives staff and volunteers the principles that guide the school's approach.",
    why: "No policy foresees every case; principles tell staff what to do in the others.",
    elements: [
      {
        id: "principles",
        says: "It sets out the principles that guide the approach.",
        wording:
          "This policy gives staff and volunteers the principles behind our approach to online safety.",
        signs: [
          "principles + staff|anyone + ~online-safety",
          "principles + online-safety|'approach'",
        ],
      },
      {
        id: "guides-staff",
        says: "It is meant to guide staff.",
        wording: "Staff use it to decide what to do.",
        need: "hint",
        signs: ["purpose + staff + 'guidance'|'guide'|'direction'|'directions' + ~online-safety"],
      },
    ],
  },
  {
    ...about,
    id: "P3",
    statement: "The school uses online devices in line with its values and the law.",
    why: "It binds the school itself, not only pupils.",
    elements: [
      {
        id: "values",
        says: "Devices are used in line with the school's values.",
        wording: "We use technology in keeping with our values.",
        need: "counts",
        signs: [
          "values + online + 'line'|'operate'|'accordance'|'uphold'|'consistent'|'keeping'|law",
          "values + 'use' + online",
        ],
      },
      {
        id: "law",
        says: "Devices are used within the law.",
        wording: "We use technology within the law.",
        need: "counts",
        signs: [
          "'within law'|'lawfully'|'legally'|'comply with law'|'legal requirements'|'in line with law' + online + 'use'|'operate'|'act'",
        ],
      },
    ],
    enough: 2,
  },
  {
    ...about,
    id: "P4",
    statement: "The policy says to whom it applies.",
    why: "Volunteers, visitors and contractors use the same network and meet the same children.",
    elements: [
      {
        id: "applies-to",
        says: "It names those to whom it applies.",
        wording:
          "This policy applies to staff, governors, volunteers, pupils, visitors and everybody else who uses our technology.",
        signs: [
          "applies-to + staff|pupils|anyone + 'policy'|'document'|'statement'|'agreement'",
          "applies-to + staff + pupils|governors|visitors|'volunteers'",
          "'policy' + applies-to + anyone|pupils|staff|parents",
        ],
      },
    ],
  },
  {
    id: "L1",
    statement: "The policy names the legislation and guidance that it rests on.",
    why: "It shows which rules were followed, and which edition.",
    sources: [statement("Legal framework")],
    force: "practice",
    from: null,
    elements: [
      {
        id: "legal-basis",
        says: "Legislation or statutory guidance is named.",
        wording:
          "This policy rests on the current edition of Keeping Children Safe in Education and on data protection, equality and communications law.",
        where: "anywhere",
        signs: [
          "legal-basis + based-on",
          "^'legislation' + legal-basis|'guidance'",
          "'keeping children safe in education'|'KCSIE'|'KCSiE'",
          "'education act'|'children act'|'data protection act'|'computer misuse act'|'equality act'|'education and inspections act'|'communications act'|'UK GDPR'|'General Data Protection Regulation'",
        ],
      },
    ],
  },
  {
    ...beliefs,
    id: "B1",
    statement: "No child should ever experience abuse.",
    why: "It says what all the rest is for.",
    elements: [
      {
        id: "never",
        says: "The school holds that children should never suffer abuse.",
        wording:
          "We believe that no child should ever suffer abuse of any kind, online or elsewhere.",
        signs: [
          "never + pupils|'nobody' + abuse + 'experience'|'suffer'|'subjected'|'any kind'|'any sort'|'free'|'protected'|'tolerate'|'face'|'endure'|'live with'",
          "'no child'|'no pupil'|'no young person'|'no student' + abuse",
        ],
      },
    ],
  },
  {
    ...beliefs,
    id: "B2",
    statement:
      "Children should be able to use the internet for learning and development, with safeguards in place.",
    why: "Safety by shutting everything off fails pupils too.",
    elements: [
      {
        id: "use",
        says: "Children should be able to use the internet to learn and develop.",
        wording:
          "Pupils should be able to use the internet to learn and to grow, with safeguards around them.",
        signs: ["pupils + able + online + learning|'enjoy'|'explore'|safe"],
      },
      {
        id: "safeguards",
        says: "Safeguards go with it.",
        wording: "Safeguards are in place wherever pupils use it.",
        need: "adds",
        signs: ["safeguards + able + online", "safeguards + ~able + online + pupils|'kept safe'"],
      },
    ],
    enough: 1,
  },
  {
    ...recognition,
    id: "R1",
    statement: "The online world offers opportunities and brings risks.",
    why: "Staff who see only one side either forbid or overlook.",
    elements: [
      {
        id: "opportunities",
        says: "The opportunities of the online world are recognised.",
        wording: "The online world gives pupils opportunities to learn, create and meet others.",
        signs: [
          "opportunity + online + risk",
          "opportunity + online + ~risk + !'curriculum'|'lessons'",
        ],
      },
      {
        id: "risks",
        says: "Its risks are recognised.",
        wording: "It also brings risks.",
        signs: ["risk + online + ~opportunity", "risk + ~online + ~opportunity + !'assessment'"],
      },
    ],
  },
  {
    ...recognition,
    id: "R2",
    statement:
      "The school has a duty to protect the children and adults involved in it from harm online.",
    why: "It makes safety an obligation, not a favour, and includes adults.",
    elements: [
      {
        id: "duty",
        says: "There is a duty to protect people from harm online.",
        wording:
          "We have a duty to protect everybody in our school, children and adults, from harm online.",
        signs: [
          "duty + safe|harm + online + pupils|anyone|staff",
          "duty + safe|harm + online-safety",
          "duty + safe + ~online-safety + pupils|anyone|staff",
        ],
      },
    ],
  },
  {
    ...recognition,
    id: "R3",
    statement:
      "The school's responsibility holds whether or not pupils use its own network and devices.",
    why: "Most harm happens at home and on phones, and comes to school the next morning.",
    elements: [
      {
        id: "beyond-network",
        says: "The responsibility reaches beyond the school's network, devices or site.",
        wording:
          "We help pupils to stay safe online wherever they are and whoever owns the device or the network.",
        signs: [
          "beyond + safe|duty|responsible + online",
          "beyond + online-safety",
          "beyond + ~online-safety + incident|bullying|'behaviour'|duty",
        ],
      },
    ],
  },
  {
    ...recognition,
    id: "R4",
    statement: "Every child has the right to equal protection, whatever their characteristics.",
    why: "Some groups are targeted more and believed less.",
    elements: [
      {
        id: "equal-protection",
        says: "All children have the same right to be protected.",
        wording:
          "Every child has the same right to protection, whatever their age, sex, race, religion, disability, gender identity or sexual orientation.",
        signs: ["equal + pupils + 'protection'|'protected'|'safe'|'harm'|'safeguarded'"],
      },
    ],
  },
  {
    ...recognition,
    id: "R5",
    statement: "The school works in partnership with children, parents and other agencies.",
    why: "Each sees a part of a child's life online that the others don't.",
    elements: [
      {
        id: "partnership",
        says: "The school works together with parents, children or agencies.",
        wording:
          "We work together with pupils, parents, carers and other agencies to keep pupils safe online.",
        signs: [
          "partnership + parents|agencies + pupils|safe|online-safety|agencies",
          "partnership + parents|agencies + ~online-safety + !'dsl'",
        ],
      },
    ],
  },
];
