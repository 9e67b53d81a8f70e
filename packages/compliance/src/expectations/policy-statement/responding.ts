import type { WrittenExpectation } from "../expectation-set.ts";
import { statement } from "../sources.ts";

const response = {
  sources: [statement("If online abuse occurs")],
  force: "practice",
  from: null,
} satisfies Partial<WrittenExpectation>;

/** What happens when abuse has occurred, and what the document says about itself. */
export const responding: WrittenExpectation[] = [
  {
    ...response,
    id: "A1",
    statement: "There are clear safeguarding procedures for responding to abuse.",
    why: "A child who speaks must meet an adult who knows the next step.",
    elements: [
      {
        id: "procedures",
        says: "It says how abuse or a concern about it is responded to.",
        wording: "We respond to abuse, online abuse included, by clear safeguarding procedures.",
        signs: [
          "'procedure'|'procedures'|'process'|'arrangements' + 'respond'|'responding'|'deal with'|'dealing with'|'reporting'|'follow'|'followed' + abuse|child-protection",
          "abuse|'concern'|'concerns'|'disclosure'|'worried'|'worry' + report|agencies + dsl",
          "'safeguarding procedures'|'child protection procedures' + abuse|incident|'concern'|'concerns'|'complaints'|'follow'|'followed'|'nature'",
          "report + agencies + abuse",
          "abuse|'worried'|'concern' + ~dsl + report|'record' + 'at once'|'immediately'|'same day'|'without delay'|'straight away'",
        ],
      },
    ],
  },
  {
    ...response,
    id: "A2",
    statement: "Staff are supported and trained to deal with all forms of abuse.",
    why: "Abuse online takes forms that staff have not met in their own lives.",
    elements: [
      {
        id: "training",
        says: "Staff are trained to recognise or deal with abuse.",
        wording:
          "We support and train staff and volunteers to deal with every form of abuse, such as bullying, emotional and sexual abuse and exploitation.",
        signs: [
          "staff|anyone + train + abuse|nudes|grooming|bullying|radicalisation",
          "staff + train|understand|'learn' + 'signs'|'indicators' + ~abuse",
          "train + ~^staff|'they' + 'signs'|'indicators' + abuse",
        ],
      },
    ],
  },
  {
    ...response,
    id: "A3",
    statement:
      "The response takes into account the needs of everybody affected: the victim, bystanders, the person who did harm, and the school.",
    why: "Those who saw it and the one who did it are often children too.",
    elements: [
      {
        id: "victim",
        says: "The needs of the person harmed are considered.",
        wording: "We consider the needs of the person who was harmed.",
        need: "counts",
        signs: [
          "victim + support|'needs'|'needed'|'account'|respond",
          "'support' + ~victim + victim",
        ],
      },
      {
        id: "perpetrator",
        says: "The needs of the person who did harm are considered.",
        wording: "We consider the needs of the person who did harm.",
        need: "counts",
        signs: [
          "perpetrator + support|'need'|'needs'|'account'|'needed'",
          "perpetrator + ~'needed'|'needs'|support",
        ],
      },
      {
        id: "others",
        says: "Bystanders and the school as a whole are considered.",
        wording: "We consider bystanders and the school as a whole.",
        need: "counts",
        signs: [
          "bystanders + support|'need'|'needs'|'account'|'needed'",
          "bystanders + ~victim|perpetrator",
        ],
      },
    ],
    enough: 3,
  },
  {
    ...response,
    id: "A4",
    statement:
      "The plan for responding to abuse is reviewed at intervals, so that problems are solved for good.",
    why: "An incident that was closed may go on elsewhere.",
    elements: [
      {
        id: "reviewed",
        says: "The response is reviewed afterwards or at intervals.",
        wording:
          "We review our response at intervals, to be sure that the problem has been solved for good.",
        signs: [
          "review + plan + abuse|incident|'response'|'trouble'|'case'|'problem'|'problems' + lessons",
          "'lessons learned'|'lessons learnt'|'learned from'|'learnt from'|'learn from' + incident|abuse|'case'|'cases'",
          "'lessons' + 'learned'|'learnt' + incident|abuse",
          "review + plan + lessons",
          "'comes back'|'come back'|'goes back'|'go back' + ~incident + lessons|'case'|'plan'",
        ],
      },
    ],
  },
  {
    id: "X1",
    statement: "The policy says which other policies it is read with.",
    why: "A reader of one finds the others, and contradictions show.",
    sources: [statement("Related policies")],
    force: "practice",
    from: null,
    elements: [
      {
        id: "related",
        says: "Related policies are named.",
        wording:
          "Read this policy with our policies on child protection, behaviour, anti-bullying, staff conduct and data protection.",
        where: "anywhere",
        signs: [
          "read-with + policies",
          "^'related'|'linked'|'associated'|'other' + policies",
          "'policy' + 'belongs with'|'relates to'|'linked with'|'links with' + policies",
          "'in conjunction with'|'read alongside' + ~policies",
          "^'read with'|'related policies'|'linked policies'",
        ],
      },
    ],
  },
  {
    id: "X2",
    statement:
      "The contact details of the online safety coordinator and the safeguarding lead are given.",
    why: "Who needs help has no time to search.",
    sources: [statement("Contact details")],
    force: "practice",
    from: null,
    elements: [
      {
        id: "named",
        says: "The coordinator or the safeguarding lead is named.",
        wording: "Online safety coordinator: name. Designated safeguarding lead: name.",
        where: "anywhere",
        signs: [
          "coordinator|dsl + a-person",
          "coordinator|dsl + ~a-person + 'name'",
          "a-person + ^'name' + ~coordinator|dsl",
        ],
      },
      {
        id: "reachable",
        says: "A telephone number or email address is given.",
        wording: "Telephone and email: how to reach each of them.",
        where: "anywhere",
        signs: ["an-email|a-phone + ~coordinator|dsl"],
      },
    ],
  },
  {
    id: "X3",
    statement: "The policy promises a review every year and says when it was last reviewed.",
    why: "A promise with a date can be checked.",
    sources: [statement("Review")],
    force: "practice",
    from: null,
    elements: [
      {
        id: "annual",
        says: "A review every year is promised.",
        wording: "We review this policy and our practice every year.",
        where: "anywhere",
        signs: [
          "review + annual + policy-itself + !'filtering'|'training'",
          "'reviewed annually'|'review annually'|'annual review'|'reviewed every year'|'reviewed each year' + !filter",
        ],
      },
      {
        id: "last",
        says: "The last review is dated.",
        wording: "Last reviewed: day, month and year.",
        where: "anywhere",
        signs: ["last-reviewed + a-date"],
      },
    ],
  },
];
