import type { WrittenExpectation } from "../expectation-set.ts";
import { kcsie, published } from "../sources.ts";

const filteringStandards = published(
  "Filtering and monitoring standards for schools and colleges (DfE, March 2023, updated 2024 and 2026)",
);

/** Devices, networks and what keeps them safe. */
export const technology: WrittenExpectation[] = [
  {
    id: "E04",
    statement:
      "The policy describes the filtering and the monitoring on the school's devices and networks.",
    why: "They are the measures that work when no adult is looking, and staff must know what they can and can't catch.",
    sources: [kcsie(2025, "142"), kcsie(2022, "140, 141"), kcsie(2016)],
    force: "should",
    from: "2016-09-05",
    elements: [
      {
        id: "filtering",
        says: "Access to the internet is filtered.",
        wording:
          "Internet access on our devices and networks is filtered to suit the age of pupils.",
        signs: [
          "filter + network|block|harmful-content|'content'|'=sites'|'access'|'system'|'in place'|'appropriate'|'software'|'provider'|'fit for purpose'",
          "block + 'access' + network|'=sites' + harmful-content|social-media|'inappropriate'|'unsuitable'",
        ],
      },
      {
        id: "monitoring",
        says: "Use of devices and networks is monitored.",
        wording:
          "Use of our devices and networks is monitored, users know it, and alerts reach the designated safeguarding lead.",
        signs: [
          "monitor + online-use + !'effectiveness'|'implementation'|'this policy'|'standards'",
          "monitor + filter + 'system'|'in place'|'appropriate'|'software'|'provision'|'effective'|'arrangements'|'alerts'|'keeps'|'suitable'",
          "monitor + ~filter + pupils|anyone|staff + !'policy'",
        ],
      },
    ],
  },
  {
    id: "E05",
    statement:
      "Filtering and monitoring follow the DfE standards: roles assigned, a review at least once every academic year, blocking, monitoring.",
    why: "A system nobody owns or tests stops working without anyone noticing.",
    sources: [filteringStandards, kcsie(2023, "142"), kcsie(2025, "142")],
    force: "should",
    from: "2023-09-01",
    elements: [
      {
        id: "roles",
        says: "Roles in filtering and monitoring are assigned.",
        wording:
          "A member of the senior leadership team and a governor are responsible for filtering and monitoring; the designated safeguarding lead acts on reports and IT support keeps the systems running.",
        need: "counts",
        signs: [
          "filter + responsible + governors|leaders|dsl|it-support",
          "filter + governors|leaders|dsl|it-support + 'understand'|'understands'|'knowledge'|'check'|'checks'|'manage'",
          "governors|leaders|dsl + 'named'|'responsible'|'assigned'|'identified'|'accountable' + filter",
        ],
      },
      {
        id: "review",
        says: "Filtering and monitoring are reviewed at least once every academic year.",
        wording:
          "We review filtering and monitoring at least once every academic year and whenever a risk or a system changes, and record the result.",
        signs: [
          "filter + review + annual|regular",
          "filter|monitor + review + annual + ~filter",
          "dsl|governors|it-support|leaders + 'checks'|'check'|'reviews'|'review' + annual + ~filter + 'both'|'systems'|'provision'|'they'",
        ],
      },
      {
        id: "blocking",
        says: "Harmful content is blocked without hindering teaching.",
        wording:
          "Filtering blocks harmful and inappropriate content without unreasonably affecting teaching and learning.",
        need: "adds",
        signs: ["filter + block|harmful-content"],
      },
      {
        id: "monitoring",
        says: "Monitoring finds what needs a response.",
        wording: "Monitoring reports are read at least weekly and urgent alerts at once.",
        need: "adds",
        signs: [
          "monitor + ~filter + 'alert'|'reports'|'logs'|'strategies'|'effective'|'weekly'|'concerns'",
        ],
      },
      {
        id: "standards",
        says: "The DfE's standards are followed.",
        wording: "We follow the DfE's filtering and monitoring standards.",
        need: "counts",
        signs: ["filtering-standards", "filter + 'standards'"],
      },
    ],
    enough: 2,
  },
  {
    id: "E06",
    statement:
      "The policy covers mobile phones and smart technology on site, including pupils' access to mobile data (3G, 4G, 5G).",
    why: "A phone with its own data passes by every filter the school has.",
    sources: [
      kcsie(2023, "138"),
      kcsie(2021),
      published(
        "Mobile phones in schools (DfE, February 2024; phone-free by default, January 2026)",
      ),
    ],
    force: "should",
    from: "2021-09-01",
    note: "Being put on a statutory footing from 2026.",
    elements: [
      {
        id: "phones",
        says: "It says what pupils may do with phones on site.",
        wording:
          "Pupils' mobile phones are switched off and out of sight throughout the school day.",
        signs: [
          "mobile-phone + rule + pupils + !'staff must'|image",
          "mobile-phone + rule + ~pupils + ~'school day'|'premises'|'site'|'lessons'|'gate'|'day'|'office'",
          "mobile-phone + 'switched off'|'turned off'|'not allowed'|'not permitted'|'banned'|'handed in'|'not be used' + !staff|image",
          "'phone free'|'no phone'|'no phones'|'no mobile phone'|'no mobile phones' + 'school'|'schools'|'day'|'site'|'policy'|pupils",
        ],
      },
      {
        id: "mobile-data",
        says: "Mobile data, which passes by the school's filtering, is covered.",
        wording:
          "Because mobile data (3G, 4G, 5G) passes by our filtering, pupils don't use it on site.",
        need: "counts",
        signs: ["mobile-data"],
      },
      {
        id: "smart-devices",
        says: "Smart watches and other smart devices are covered.",
        wording: "The same holds for smart watches and other devices that can connect or record.",
        need: "counts",
        signs: ["smart-device + rule|pupils", "mobile-phone + smart-device"],
      },
      {
        id: "adults",
        says: "Phones of staff or visitors are covered.",
        wording: "Staff and visitors keep personal phones out of sight wherever pupils are.",
        need: "hint",
        signs: ["mobile-phone + staff|visitors + rule|'guidance'"],
      },
    ],
    enough: 1,
  },
  {
    id: "E07",
    statement:
      "For remote learning, the policy says what pupils are asked to do online, who will contact them, and what parents are told.",
    why: "At home pupils meet teachers on the same screen as everyone else; families must know which contact is the school's.",
    sources: [kcsie(2020), kcsie(2025)],
    force: "should",
    from: "2020-09-01",
    elements: [
      {
        id: "pupils",
        says: "It says what pupils do online when they learn remotely.",
        wording:
          "When pupils learn remotely they use only the platforms we have named, by the same rules as in school.",
        need: "counts",
        signs: ["remote-learning + pupils + ~online", "remote-learning + ~pupils + live-lesson"],
      },
      {
        id: "contact",
        says: "It says who contacts pupils and how.",
        wording:
          "Only their own teachers contact them, through school accounts and during the school day.",
        need: "counts",
        signs: [
          "remote-learning + staff + 'contact'|'communicate'|live-lesson|'professional'|'record'",
          "~remote-learning + staff + 'contact'|'phone'|'reply'|'ring'|'in touch'|'present' + pupils|live-lesson|'account'|'meeting'|parents",
          "live-lesson + ~remote-learning + staff|'two adults'|'recorded'",
        ],
      },
      {
        id: "parents",
        says: "It says what parents are told.",
        wording:
          "Parents and carers are told which sites their children are asked to use and who from the school will be in touch.",
        need: "counts",
        signs: [
          "remote-learning + parents",
          "~remote-learning + parents + inform|'sent'|'tell' + 'sites'|'websites'|'platform'|'guide'|'asked'",
        ],
      },
    ],
    enough: 2,
  },
  {
    id: "E18",
    statement:
      "The policy covers, or refers to, searching for devices, examining them and confiscating them.",
    why: "Staff have legal powers here with strict limits; a wrong search can harm a pupil and spoil evidence.",
    sources: [
      published("Searching, screening and confiscation: advice for schools (DfE, July 2022)"),
    ],
    force: "should",
    from: "2022-07-01",
    elements: [
      {
        id: "search",
        says: "Searching, examining or confiscating devices is covered.",
        wording:
          "Devices are searched for, examined or confiscated only by staff whom the headteacher has authorised, following the DfE's advice on searching, screening and confiscation.",
        signs: [
          "search + 'device'|mobile-phone|'bag'|'possessions'|'image'|'images'|'electronic' + 'power'|'powers'|'authorised'|'authority'|'right'|'reasonable'|'suspect'|'guidance'|'advice'|'headteacher'|'may'|dsl|confiscate|'good reason'",
          "confiscate + search",
          "'searching screening'",
        ],
      },
      {
        id: "confiscation",
        says: "Phones or devices may be confiscated.",
        wording:
          "A device that has been confiscated is kept safe and its return agreed with parents.",
        need: "hint",
        signs: ["confiscate + mobile-phone|smart-device|'device'|'equipment'"],
      },
    ],
  },
  {
    id: "E20",
    statement:
      "The policy covers cyber security: systems are protected, and people know the risks.",
    why: "An attack can close a school and lay open its pupils' most private records.",
    sources: [kcsie(2025, "144"), kcsie(2023, "144"), kcsie(2022)],
    force: "consider",
    from: "2022-09-01",
    elements: [
      {
        id: "systems",
        says: "The security of systems is looked after.",
        wording:
          "We protect our systems in line with the DfE's cyber security standards and review their security regularly.",
        need: "counts",
        signs: ["cyber-security", "information-system + 'secure'|'security'|'securely'"],
      },
      {
        id: "malware",
        says: "Attacks, viruses, updates or backups are covered.",
        wording: "Devices are kept up to date and protected from malware, and data is backed up.",
        need: "counts",
        signs: ["malware", "backup + information-system|'data'|'devices'|'accounts'|'tested'"],
      },
      {
        id: "passwords",
        says: "Passwords are covered.",
        wording:
          "Everybody keeps passwords to themselves, and accounts with access to personal data have a second factor.",
        need: "counts",
        signs: [
          "password + 'strong'|'secure'|'change'|'share'|'shared'|'passed on'|'regularly'|'protected'|'use'|'confidential'|'private'|'effectively'|'secret'|'policy'|'themselves'|'own'|'log on'|'log in'|'characters'",
        ],
      },
      {
        id: "awareness",
        says: "People are made aware.",
        wording: "Staff are trained every year to recognise phishing and other attacks.",
        need: "adds",
        signs: ["train|'aware'|teach + cyber-security|malware"],
      },
    ],
    enough: 2,
  },
];
