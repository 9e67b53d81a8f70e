import type { WrittenExpectation } from "../expectation-set.ts";
import { statement } from "../sources.ts";

const commitment = {
  sources: [statement("How children are kept safe")],
  force: "practice",
  from: null,
} satisfies Partial<WrittenExpectation>;

/** What the school does to keep children safe online. */
export const keepingSafe: WrittenExpectation[] = [
  {
    ...commitment,
    id: "K1",
    statement: "An online safety coordinator is appointed.",
    why: "What is everybody's task is done by nobody.",
    elements: [
      {
        id: "appointed",
        says: "Somebody is appointed to coordinate online safety.",
        wording: "We appoint an online safety coordinator, whose name stands in this policy.",
        signs: [
          "appoint + coordinator",
          "coordinator + a-person",
          "dsl|leaders + lead-responsibility + online-safety",
        ],
      },
      {
        id: "mentioned",
        says: "A coordinator is mentioned.",
        wording: "Everybody knows who the coordinator is.",
        need: "hint",
        signs: ["coordinator"],
      },
    ],
  },
  {
    ...commitment,
    id: "K2",
    statement:
      "Staff and volunteers have clear directions for their own behaviour online, in a behaviour code for adults.",
    why: "Rules protect pupils from adults who overstep, and adults from false suspicion.",
    elements: [
      {
        id: "directions",
        says: "Staff are told how to behave online.",
        wording: "Our code of conduct tells staff and volunteers clearly how to behave online.",
        signs: [
          "staff + directions + conduct + online",
          "staff-code + staff|'adults' + ~online-safety",
          "acceptable-use + staff + '=sign'|'=signed'|'=signing'|'agree'|'follow'|'adhere'|'agreement'|'read'|'comply'|'keep to'|'policy'",
          "staff + '=sign'|'=signed'|'=signing' + 'their own'|'theirs'|'agreement'|'rules' + ~acceptable-use",
          "staff + boundaries + 'not'|'must'|'only'|'never' + online|social-media|pupils",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K3",
    statement: "Children are supported to use technology safely and with respect for others.",
    why: "Pupils meet most situations alone; habits decide then.",
    elements: [
      {
        id: "safely",
        says: "Children are supported or taught to be safe online.",
        wording: "We help pupils to use the internet, social media and phones safely.",
        signs: [
          "pupils + support|teach + online + safe|'responsible'|'responsibly' + !parents",
          "pupils + teach + online-safety",
          "'teach'|'taught'|'lessons' + online-safety + !staff|parents",
          "pupils + teach|support + ~online-safety + safe|'sensible'|'responsibly'|'responsible' + !parents",
        ],
      },
      {
        id: "respect",
        says: "Respect for others is part of it.",
        wording: "We encourage them to treat others online with respect.",
        need: "adds",
        signs: ["pupils + respect + ~online"],
      },
    ],
  },
  {
    ...commitment,
    id: "K4",
    statement: "Parents and carers are supported to keep their children safe online.",
    why: "They are the adults who are there in the evening.",
    elements: [
      {
        id: "parents",
        says: "Parents and carers are supported or encouraged.",
        wording: "We support parents and carers in keeping their children safe online.",
        signs: [
          "parents + support|inform|'educate' + online-safety|safe + ~online",
          "parents + support|inform + online-safety",
          "parents + support + 'same' + ~online-safety",
          "parents + 'newsletter'|'workshop'|'evening'|'workshops'|'advice'|'information evening'|'letters'|'letter'|'talk'|'tips'|'leaflet' + ~online-safety",
          "'workshop'|'leaflet'|'newsletter'|'tips' + ~parents + ~online-safety",
          "parents + inform + ~online-safety + online|'use' + !incident|'consent'|image",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K5",
    statement: "There is an online safety agreement with children and their parents or carers.",
    why: "A rule agreed at home and at school is one rule.",
    elements: [
      {
        id: "agreement",
        says: "Children and parents have an agreement about being online.",
        wording:
          "Pupils and their parents or carers agree with us, in writing, how they use technology.",
        signs: [
          "acceptable-use + pupils|parents|anyone + 'agreement'|'=sign'|'=signed'|'=signing'|'agree'|'develop'|'read'|'contract'|'AUP'|'policy'|'policies'|'rules'",
          "pupils|parents + '=sign'|'=signed'|'=signing' + 'agreement'|'rules'|'form'|'contract' + ~online",
          "^'I will'|'I must'|'I agree'|'I understand' + ~'pupil'|'child'|'parent'|'carer'|'student'|'teacher' + online",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K6",
    statement:
      "There are clear procedures for responding to incidents of inappropriate online behaviour.",
    why: "In the first hour nobody has time to invent them.",
    elements: [
      {
        id: "procedures",
        says: "It says how online incidents are responded to.",
        wording:
          "We follow clear procedures whenever an adult or a child behaves inappropriately online.",
        signs: [
          "incident + respond + ~online-safety",
          "incident + respond + online",
          "incident + report|follow-up|record + ~online-safety + 'procedure'|'reported'|'dealt'|dsl|coordinator|'recorded'|'sanctions'|'tells'|'tell'|'police'|'log'|'logged'|'logs'|leaders",
          "incident + report|record|follow-up + online",
          "report + ~incident + dsl|coordinator|'adult'|'teacher' + ~online-safety + 'worry'|'worried'|'upsets'|'upset'|'something'|'nasty'|'concern'",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K7",
    statement: "The security of information systems is reviewed regularly.",
    why: "Protection ages.",
    elements: [
      {
        id: "security",
        says: "The security of systems is kept up.",
        wording: "We keep our information systems secure.",
        signs: [
          "information-system + 'security'|'secure'|malware|cyber-security + !'records'",
          "cyber-security",
        ],
      },
      {
        id: "reviewed",
        says: "It is reviewed or updated.",
        wording: "We review and update their security regularly.",
        signs: [
          "information-system|cyber-security|malware + 'security'|malware|'secure' + review|regular",
          "cyber-security|malware + review|regular",
          "'backups'|backup|malware + 'tested'|'monthly'|regular",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K8",
    statement: "User names, accounts and passwords are used effectively.",
    why: "A shared account makes every record of who did what worthless.",
    elements: [
      {
        id: "passwords",
        says: "Passwords are used and kept safely.",
        wording: "Everybody has their own account and keeps its password to themselves.",
        signs: ["password"],
      },
      {
        id: "accounts",
        says: "Accounts or user names are covered.",
        wording: "User names and accounts are given, changed and closed by a set procedure.",
        need: "adds",
        signs: ["account + ~password", "account + 'own'|'individual'|'unique'"],
      },
    ],
    enough: 1,
  },
  {
    ...commitment,
    id: "K9",
    statement: "Personal information is held securely and shared only as appropriate.",
    why: "What leaks about a child can't be taken back.",
    elements: [
      {
        id: "held-securely",
        says: "Personal information is held securely.",
        wording: "Personal information about children and adults is held securely.",
        signs: [
          "personal-data + secure|'behind passwords'|'stored'",
          "'=files'|'=records' + secure",
        ],
      },
      {
        id: "shared-appropriately",
        says: "It is shared only as appropriate.",
        wording: "It is shared only with those who need it.",
        need: "adds",
        signs: ["personal-data + share"],
      },
    ],
  },
  {
    ...commitment,
    id: "K10",
    statement:
      "Images of children are used only with permission, best in writing, and only for the purpose agreed.",
    why: "A picture travels further than the person who took it meant it to.",
    elements: [
      {
        id: "permission",
        says: "Images are used only with permission.",
        wording:
          "We use images of children and families only with their written permission and only for the purpose they agreed to.",
        signs: [
          "image + consent + pupils|parents|'publish'|'website'|'taken'|'used'|'written'|staff",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K11",
    statement: "Staff and volunteers are supervised, supported and trained in online safety.",
    why: "Directions work only for people who understand them.",
    elements: [
      {
        id: "training",
        says: "Staff are trained or supported in online safety.",
        wording: "Staff and volunteers are supervised, supported and trained in online safety.",
        signs: [
          "staff + train|'supervision' + online-safety",
          "staff + train + online + abuse|grooming|radicalisation|cyberbullying",
          "staff + train + ~online-safety + update|induction|'receive'|'undertake'",
          "train + ~staff + ~online-safety + induction|annual",
        ],
      },
    ],
  },
  {
    ...commitment,
    id: "K12",
    statement: "New platforms and technologies are assessed for risk before they are used.",
    why: "It is easier not to start than to stop.",
    elements: [
      {
        id: "assessed",
        says: "New technology is examined for risks.",
        wording:
          "We examine new platforms and technologies for risks before anyone in school uses them.",
        signs: [
          "new-technology + risk-assess + before",
          "'new'|'emerging' + new-technology + risk-assess",
          "'tool'|'app'|'apps'|'platform'|'software' + risk-assess + 'list'|'only'|'before'",
        ],
      },
    ],
  },
];
