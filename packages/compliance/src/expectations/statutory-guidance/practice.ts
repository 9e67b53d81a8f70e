import type { WrittenExpectation } from "../expectation-set.ts";
import { kcsie, published } from "../sources.ts";

/** What is taught, agreed and done when something happens. */
export const practice: WrittenExpectation[] = [
  {
    id: "E11",
    statement: "Pupils are taught about online safety in the curriculum.",
    why: "Filters end at the gate; what pupils know goes with them.",
    sources: [
      kcsie(2025, "128"),
      kcsie(2026, "159, 160"),
      published("Relationships, sex and health education (DfE, July 2025)"),
    ],
    force: "should",
    from: "2019-09-02",
    elements: [
      {
        id: "taught",
        says: "Online safety is taught.",
        wording:
          "Every pupil is taught about online safety in computing and in relationships and health education, in steps that suit their age.",
        signs: [
          "curriculum + online-safety + !staff|coordinator",
          "pupils + 'taught'|'teach'|'educate'|'educated'|'learn about'|'learn how'|'lessons' + online-safety|online + !'entitled'",
          "pupils + 'taught'|'=learn'|'learn about'|'lessons'|'sessions' + ~online-safety + safe|risk|'critical'|'question'|'unpleasant'|'trust'|'upset'",
          "curriculum + ~online-safety + pupils + risk|safe + !coordinator",
          "'teach'|'taught'|'lessons'|'education programme' + online-safety + !staff|parents",
        ],
      },
      {
        id: "supported",
        says: "Pupils are helped to use technology safely.",
        wording: "Pupils practise asking for help when something online worries them.",
        need: "hint",
        signs: ["pupils + support + online + safe"],
      },
    ],
  },
  {
    id: "E15",
    statement:
      "The policy says how online incidents are reported, recorded, escalated and followed up.",
    why: "A worry that isn't passed on and written down protects nobody, and patterns are seen only in records.",
    sources: [kcsie(2026, "74"), kcsie(2016)],
    force: "must",
    from: "2016-09-05",
    note: "Decisions and the reasons for them are recorded since September 2026.",
    elements: [
      {
        id: "report",
        says: "It says to whom incidents are reported.",
        wording:
          "Anybody who learns of an online incident tells the designated safeguarding lead the same day.",
        need: "counts",
        signs: [
          "incident + report + ~online-safety + !train",
          "incident + report + online",
          "report + dsl + ~incident + ~online-safety",
          "report + ~incident + 'immediately'|'straight away'|'at once'|'same day' + ~online-safety",
        ],
      },
      {
        id: "record",
        says: "It says that they are recorded.",
        wording: "Incidents, decisions and the reasons for them are recorded.",
        need: "counts",
        signs: [
          "incident + record + ~online-safety + !monitor",
          "incident + record + online + !monitor",
          "record + ~incident + ~online-safety + !monitor|'attendance'|'personal data'|'passwords'|image|'lessons'",
        ],
      },
      {
        id: "follow-up",
        says: "It says how they are escalated or followed up.",
        wording:
          "The designated safeguarding lead decides what follows (support, sanctions, parents, police or children's services) and reviews it afterwards.",
        need: "counts",
        signs: [
          "incident + follow-up + ~online-safety + !train",
          "incident + follow-up + online + !train",
          "follow-up + ~incident + 'serious'|'illegal'|pupils|staff + ~online-safety + online|'case'|'misuse'|'behaviour' + !train",
        ],
      },
      {
        id: "procedure",
        says: "There is a procedure, without its steps.",
        wording: "A chart in the staff room shows the steps.",
        need: "hint",
        signs: [
          "respond + incident + online",
          "'spot'|'identify'|'intervene'|'escalate' + incident",
        ],
      },
    ],
    enough: 2,
  },
  {
    id: "E19",
    statement:
      "There are acceptable use agreements for pupils and staff, and for parents or visitors where they need one.",
    why: "An agreement that people have read and signed is a rule they can be held to.",
    sources: [{ document: "Common practice of schools' templates", certainty: "published" }],
    force: "practice",
    from: null,
    elements: [
      {
        id: "pupils",
        says: "Pupils have an agreement.",
        wording:
          "Pupils, with their parents, sign an acceptable use agreement that suits their age.",
        need: "counts",
        signs: [
          "acceptable-use + pupils|parents|anyone",
          "pupils|parents + '=sign'|'=signed'|'=signing' + 'agreement'|'rules'|'policy'|'form'|'contract' + ~online",
          "^'I will'|'I must'|'I agree'|'I understand' + ~'pupil'|'child'|'parent'|'carer'|'student'|'teacher' + online",
        ],
      },
      {
        id: "staff",
        says: "Staff have an agreement.",
        wording: "Staff, governors and volunteers sign an acceptable use agreement.",
        need: "counts",
        signs: [
          "acceptable-use + staff|governors|visitors|anyone",
          "staff + '=sign'|'=signed'|'=signing' + 'agreement'|'rules'|'policy'|'their own'|'theirs'|'own' + ~acceptable-use",
        ],
      },
      {
        id: "agreement",
        says: "An agreement is mentioned.",
        wording: "Agreements are signed anew every year.",
        need: "hint",
        signs: ["acceptable-use + ~online"],
      },
    ],
    enough: 2,
  },
  {
    id: "E22",
    statement: "Personal data is protected, and images are used only with consent.",
    why: "It is the law, and a picture with a name can lead a stranger to a child.",
    sources: [published("UK General Data Protection Regulation and Data Protection Act 2018")],
    force: "must",
    from: "2018-05-25",
    elements: [
      {
        id: "data",
        says: "Personal data is protected.",
        wording:
          "Personal data is held securely, used only as the law allows and shared only with those who need it.",
        signs: [
          "personal-data + protect|'behind passwords'|'kept on'|'stored on'",
          "'=files'|'=records' + secure",
          "'GDPR'|'data protection act'|'data protection regulation'|'data protection' + 'comply'|'complies'|'in line'|'accordance'|'handle'|'handled'|'stored'|'process'|'processed'|'requires' + !'policy links'",
        ],
      },
      {
        id: "images",
        says: "Images are used only with consent.",
        wording:
          "We publish images of pupils only with written consent, for the purpose agreed, and never with full names.",
        signs: ["image + consent"],
      },
    ],
  },
  {
    id: "E23",
    statement:
      "The policy says how staff behave online and on social media, and what is done about low-level concerns.",
    why: "Boundaries slip more easily in a private message than in a classroom.",
    sources: [kcsie(2021), kcsie(2025)],
    force: "should",
    from: "2021-09-01",
    elements: [
      {
        id: "social-media",
        says: "It says how staff use social media.",
        wording:
          "Staff keep private accounts private, accept no pupils or parents as contacts, and say nothing online that harms the school.",
        need: "counts",
        signs: [
          "staff + social-media + boundaries|'accept'|'friends'|'private'|'must not'|'guidance'",
          "~staff + social-media + boundaries + 'not'|'only'|'must'",
          "'friend'|'friends'|'friend request' + pupils|parents + 'not'|'never' + online|social-media|staff",
          "staff + 'post' + 'nothing'|'not'|'never'|'anything'",
        ],
      },
      {
        id: "boundaries",
        says: "Staff communicate with pupils and parents only by professional means.",
        wording: "Staff write to pupils and parents through school accounts only.",
        need: "counts",
        signs: [
          "staff + 'communicate'|'communication'|'contact'|'email'|'emails'|'message'|'messages'|'write' + pupils|parents|'them' + boundaries",
          "'contact'|'messages'|'communication' + ~staff + 'only'|'must'|'through' + 'college email'|'school email'|'school account'|'official'|'own email'|'accounts'|'school systems'",
        ],
      },
      {
        id: "low-level-concerns",
        says: "Low-level concerns about staff are reported.",
        wording:
          "A low-level concern about a colleague's behaviour online is reported to the headteacher.",
        need: "counts",
        signs: ["low-level + staff|'concern'|'concerns'"],
      },
      {
        id: "code",
        says: "There is a code of conduct for staff online.",
        wording: "The staff code of conduct says what this means in practice.",
        need: "hint",
        signs: [
          "staff-code + staff|'adults' + online",
          "staff + conduct + online + directions",
          "staff-code + 'acceptable use'|'technology'|'communications'|'social media'",
        ],
      },
    ],
    enough: 2,
  },
];
