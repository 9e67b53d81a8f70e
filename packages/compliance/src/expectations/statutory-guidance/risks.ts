import type { WrittenExpectation } from "../expectation-set.ts";
import { kcsie, published } from "../sources.ts";

/** The risks that the guidance wants a school to know and name. */
export const risks: WrittenExpectation[] = [
  {
    id: "E01",
    statement:
      "The policy names the four areas of online risk: content, contact, conduct and commerce.",
    why: "Naming all four keeps a school from guarding against unsuitable material alone and missing strangers, pupils' own behaviour and money.",
    sources: [kcsie(2025, "135"), kcsie(2026, "165"), kcsie(2022, "134 or 135"), kcsie(2021)],
    force: "should",
    from: "2021-09-01",
    note: "Three areas, without commerce, in the editions before September 2021.",
    elements: [
      {
        id: "three-areas",
        says: "Content, contact and conduct are named as areas of risk.",
        wording:
          "We plan for online risk in four areas: content that pupils see, contact with other people, pupils' own conduct, and commerce.",
        signs: [
          "'content' + 'contact' + 'conduct' + ~risk|four-areas|commerce|online",
          "^'content' + ~^'contact' + ~^'conduct'",
          "^'contact' + ~'content' + ~^'conduct'",
        ],
      },
      {
        id: "commerce",
        says: "Commerce is named as an area of risk.",
        wording: "Commerce covers gambling, unsuitable advertising, scams and phishing.",
        from: "2021-09-01",
        need: "adds",
        signs: [
          "commerce + ~'content' + ~'contact' + ~'conduct'",
          "^commerce + ~^'content'|'conduct' + ~^'contact'|'conduct'",
        ],
      },
      {
        id: "risks-described",
        says: "Kinds of online risk are described, though not by the four areas.",
        wording: "Staff and pupils know what the four areas mean for them.",
        need: "hint",
        signs: [
          "four-areas + online",
          "harmful-content + grooming + cyberbullying|'behaviour'|'conduct' + ~online",
        ],
      },
    ],
    enough: 1,
  },
  {
    id: "E12",
    statement:
      "The policy covers generative AI: who may use it and how, whether a product is safe, and faked images.",
    why: "Pupils and staff use these tools already; without rules, personal data goes into them and convincing fakes come out.",
    sources: [
      kcsie(2025, "143"),
      published("Generative AI: product safety standards (DfE, January 2026)"),
      kcsie(2026, "165"),
    ],
    force: "should",
    from: "2025-09-01",
    elements: [
      {
        id: "use",
        says: "It says how generative AI may be used by pupils or staff.",
        wording:
          "Pupils and staff use only the generative AI tools that the school has approved, for the purposes it has agreed.",
        need: "counts",
        signs: ["generative-ai + use-rules"],
      },
      {
        id: "product-safety",
        says: "AI tools are checked for safety, and personal data is kept out of them.",
        wording:
          "Before a generative AI tool is used, we check it against the DfE's product safety standards and assess what happens to personal data.",
        need: "counts",
        signs: ["generative-ai + ai-safety", "~generative-ai + ai-safety + 'tool'|'tools'"],
      },
      {
        id: "deepfakes",
        says: "Deepfakes and other faked material are covered.",
        wording:
          "Making or sharing a faked image, voice or video of anybody in our community is treated as a safeguarding matter.",
        need: "counts",
        signs: ["deepfake"],
      },
    ],
    enough: 2,
  },
  {
    id: "E13",
    statement: "The policy covers misinformation, disinformation and conspiracy theories.",
    why: "The guidance counts them as harm by content since 2025; pupils who meet them unprepared can be drawn into hatred or panic.",
    sources: [kcsie(2025, "135")],
    force: "should",
    from: "2025-09-01",
    elements: [
      {
        id: "misinformation",
        says: "Misinformation or disinformation is named.",
        wording:
          "Pupils learn how misinformation and disinformation arise and spread, and staff report what they meet as they would other harmful content.",
        need: "counts",
        signs: ["misinformation"],
      },
      {
        id: "conspiracy-theories",
        says: "Conspiracy theories are named.",
        wording:
          "We treat conspiracy theories as a safeguarding risk and teach pupils to question them.",
        need: "counts",
        signs: ["conspiracy"],
      },
      {
        id: "fake-news",
        says: "False news or propaganda is mentioned.",
        wording:
          "Pupils check who says something online, and why, before they believe or share it.",
        need: "hint",
        signs: ["fake-news + ~online|pupils"],
      },
    ],
    enough: 2,
  },
  {
    id: "E14",
    statement:
      "The policy covers abuse between children online, with a procedure for nude and semi-nude images.",
    why: "Much of what harms pupils online is done by other pupils, and a wrong first step with an image (looking, copying, deleting) does lasting damage.",
    sources: [
      kcsie(2021),
      kcsie(2025),
      published("Sharing nudes and semi-nudes (UKCIS, 2020, updated March 2024)"),
    ],
    force: "should",
    from: "2021-09-01",
    elements: [
      {
        id: "between-children",
        says: "Abuse between children, such as bullying online, is covered.",
        wording:
          "Abuse between children that happens online, bullying and sexual harassment included, is dealt with as seriously as abuse face to face.",
        need: "counts",
        signs: [
          "child-on-child",
          "cyberbullying",
          "bullying + online",
          "~bullying + online + 'messages'|'posts'|'texts'|'text messages'|'technology' + !'policy'",
        ],
      },
      {
        id: "nudes-procedure",
        says: "It says what is done when a nude or semi-nude image has been shared.",
        wording:
          "Whoever learns of a nude or semi-nude image of a pupil doesn't view, copy or forward it and tells the designated safeguarding lead at once, who follows the UKCIS advice.",
        signs: [
          "nudes + act-on-image + !'training'|'taught'|'teach'|'such as'",
          "nudes + ~act-on-image + 'image'|'device'|'phone' + 'not'|'confiscate'|'secure'|'report'|'delete'",
          "~nudes + 'view'|'forward'|'delete'|'look at' + 'not'",
        ],
      },
      {
        id: "nudes-named",
        says: "Nude images are mentioned, without a procedure.",
        wording:
          "Pupils are taught what the law says about sharing nude images and where to find help.",
        need: "hint",
        signs: ["nudes"],
      },
    ],
  },
  {
    id: "E17",
    statement:
      "The policy considers pupils with special educational needs or disabilities and others who are more vulnerable online.",
    why: "They are approached, bullied and misled more often, and general teaching and reporting routes may not reach them.",
    sources: [kcsie(2016), kcsie(2025)],
    force: "should",
    from: "2016-09-05",
    elements: [
      {
        id: "more-vulnerable",
        says: "Pupils with additional needs or greater vulnerability are considered where they are online.",
        wording:
          "Teaching and support are adapted for pupils with special educational needs or disabilities and for others who may be more vulnerable online.",
        signs: [
          "send + online-safety|online",
          "vulnerable + online-safety|online + pupils",
          "vulnerable + online-safety|online + support|teach|'aware'|'consider'|'account'|'identify'",
          "send + ~online-safety + 'adapt'|'tailor'|'differentiated'|support|risk|teach|'consider'|'needs'|'extra'|'account'|'barriers'|'mindful'",
        ],
      },
      {
        id: "named",
        says: "Such pupils are mentioned.",
        wording: "Staff know which pupils are more vulnerable online and why.",
        need: "hint",
        signs: ["send|vulnerable + ~online"],
      },
    ],
  },
  {
    id: "E21",
    statement: "The policy covers radicalisation and extremism online and the Prevent duty.",
    why: "Extremists recruit online; schools have a legal duty to have regard to preventing it.",
    sources: [published("Prevent duty guidance (in force 31 December 2023)"), kcsie(2015)],
    force: "must",
    from: "2015-07-01",
    elements: [
      {
        id: "online",
        says: "Radicalisation or extremism is treated as a risk online.",
        wording:
          "We protect pupils from extremist material online and know the signs that somebody is being drawn in.",
        need: "counts",
        signs: [
          "radicalisation + online",
          "radicalisation + ~online-safety + filter|'material'|'exposed'|'websites'",
        ],
      },
      {
        id: "prevent",
        says: "The Prevent duty or a referral under it is mentioned.",
        wording:
          "Concerns about radicalisation go to the designated safeguarding lead, who follows the Prevent duty and refers to Channel where needed.",
        need: "counts",
        signs: [
          "prevent-duty + ~radicalisation|online",
          "radicalisation + filter|train|'refer'|'referral'|report|teach|'protect'|'protected'|'aware'|'signs'|'assess'|dsl",
        ],
      },
      {
        id: "named",
        says: "Radicalisation or extremism is named.",
        wording: "Staff know whom to ask for advice about extremism.",
        need: "hint",
        signs: ["radicalisation"],
      },
    ],
    enough: 2,
  },
];
