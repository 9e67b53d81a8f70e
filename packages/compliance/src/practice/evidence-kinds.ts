/**
 * What can show that a policy's promise is kept: one kind for every sort of promise that policies make, how long each
 * lasts, what it counts, and the words by which a promise of its sort is known. The lives are our defaults.
 */
import { OUR_DEFAULT, type RuleSource } from "../rule-source.ts";

export interface CountedThing {
  code: string;
  /** "Pupils who signed" */
  title: string;
}

export interface EvidenceKind {
  code: string;
  title: string;
  /** What somebody who records it has in hand, in one sentence. */
  what: string;
  /** Months for which it shows that the promise is kept; `academic_year`: to the end of the one it falls in. */
  lasts: number | "academic_year";
  /** What it says in numbers: so many, of so many. */
  counts: readonly CountedThing[];
  byYearGroup: boolean;
  /** Expectations whose promises it shows, where the words of a promise don't say more. */
  expectations: readonly string[];
  /** Words of promises of this sort; null for the kind that anything can be. */
  words: RegExp | null;
  source: RuleSource;
}

type Written = Pick<EvidenceKind, "code" | "title" | "what" | "lasts" | "expectations" | "words"> &
  Partial<EvidenceKind>;

const counted = (code: string, title: string): CountedThing => ({ code, title });

/** In the order in which a promise's words are tried: what is said most precisely comes first. */
const KINDS: readonly Written[] = [
  {
    code: "technologies_assessed",
    title: "New platforms assessed",
    what: "The register of technologies is up to date: each platform has an assessment and a decision.",
    lasts: 12,
    counts: [counted("platforms", "Platforms assessed")],
    expectations: ["K12", "E12"],
    words:
      /\b(?:new|emerging)\b[^.;]*\b(?:technolog|platforms?|apps?|software|tools?|services?)|\b(?:apps?|platforms?|tools?)\b[^.;]*\brisks?\b|\brisk[- ]assess\w*[^.;]*\b(?:technolog|platforms?|apps?|tools?)|\bartificial intelligence\b|\bAI\b/iu,
  },
  {
    code: "filtering_and_monitoring_checks",
    title: "Filtering and monitoring checked",
    what: "Somebody tested that filtering blocks and monitoring reports, and wrote down what they found.",
    lasts: 4,
    counts: [counted("devices", "Devices tested")],
    expectations: ["E04", "E05"],
    words:
      /\bfilter(?:s|ing|ed)?\b|\bmonitoring (?:system|software|report|log|alert)|\bblock(?:s|ed|ing)? (?:harmful|inappropriate|illegal)/iu,
  },
  {
    code: "image_consents",
    title: "Image consents held",
    what: "For each pupil the school knows whether pictures may be used, from a form that is signed.",
    lasts: "academic_year",
    counts: [counted("pupils", "Pupils with an answer on file")],
    byYearGroup: true,
    expectations: ["K10"],
    words:
      /\b(?:image|photo(?:graph)?|picture|video|film)\w*\b[^.;]*\b(?:consent|permission|agree\w*|purpose)|\b(?:consent|permission)\b[^.;]*\b(?:image|photo|picture|video|film)/iu,
  },
  {
    code: "agreements_signed",
    title: "Agreements signed",
    what: "Pupils, and their parents or carers, have signed the acceptable use or online safety agreement.",
    lasts: "academic_year",
    counts: [
      counted("pupils", "Pupils who signed"),
      counted("parents", "Parents or carers who signed"),
      counted("staff", "Staff who signed"),
    ],
    byYearGroup: true,
    expectations: ["K5", "E19"],
    words:
      /\b(?:acceptable use|online safety|e-safety|home[- ]school|user|computer|internet) (?:policy )?agreements?\b|\bagreements?\b[^.;]*\bsign|\bsign\w*\b[^.;]*\b(?:agreement|AUP|acceptable use)|\bAUPs?\b/iu,
  },
  {
    code: "behaviour_code_signed",
    title: "Behaviour code signed",
    what: "Staff and volunteers have read the code for adults online, and signed it.",
    lasts: "academic_year",
    counts: [counted("staff", "Staff and volunteers who signed")],
    expectations: ["K2", "E23"],
    words:
      /\bcodes? (?:of|for)\b|\bbehaviour codes?\b|\b(?:directions?|rules?) (?:to|for) (?:staff|adults|volunteers)|\blow[- ]level concern|\bprofessional (?:conduct|boundar)/iu,
  },
  {
    code: "response_plans_reviewed",
    title: "Plans after incidents reviewed",
    what: "Plans that followed an incident were looked at again on the day for which it was promised.",
    lasts: 4,
    counts: [counted("plans", "Plans reviewed")],
    expectations: ["A4"],
    words:
      /\bplans?\b[^.;]*\breview|\breview\w*\b[^.;]*\bplans?\b|\blook\w* again at\b[^.;]*\bplan/iu,
  },
  {
    code: "prevent_risk_assessed",
    title: "Risk of radicalisation assessed",
    what: "The Prevent risk assessment was gone through and is up to date.",
    lasts: 12,
    expectations: ["E21"],
    words:
      /\bprevent (?:duty|lead|risk|strategy|training)|\bradicali|\bextremis|\bchannel (?:panel|programme|referral)/iu,
  },
  {
    code: "staff_trained",
    title: "Staff trained",
    what: "Training took place, and who was there is recorded.",
    lasts: 12,
    counts: [counted("staff", "Staff trained")],
    expectations: ["K11", "E09", "A2"],
    words:
      /\btrain(?:ed|ing|s)?\b|\binduct(?:ion|ed)\b|\bsupervis(?:e|ing|ion)\b[^.;]*\bstaff|\bprofessional development\b|\bCPD\b/iu,
  },
  {
    code: "security_reviewed",
    title: "Security reviewed",
    what: "The security of systems was reviewed: updates, back-ups, protection against attacks.",
    lasts: 12,
    counts: [counted("systems", "Systems reviewed")],
    expectations: ["K7", "E20"],
    words:
      /\b(?:cyber|network|system|information|ICT|IT|technical|data)[- ]?(?:systems? )?security|\bsecurity of\b|\b(?:virus|malware|firewall|back-?ups?|encrypt)/iu,
  },
  {
    code: "accounts_reviewed",
    title: "Accounts and passwords checked",
    what: "User accounts, rights and passwords were checked; accounts of leavers are closed.",
    lasts: 12,
    counts: [counted("accounts", "Accounts checked")],
    expectations: ["K8"],
    words:
      /\bpasswords?\b|\blog[- ]?ins?\b|\b(?:user|email) (?:names?|accounts?|rights)\b|\busernames?\b|\bmulti-factor\b/iu,
  },
  {
    code: "personal_data_checked",
    title: "Handling of personal data checked",
    what: "How personal data is held and shared was checked against the data protection policy.",
    lasts: 12,
    expectations: ["K9", "E22"],
    words:
      /\bpersonal (?:data|information|details)|\bdata protection|\bGDPR\b|\bimpact assessment/iu,
  },
  {
    code: "phone_rules_shared",
    title: "Rules on phones and devices shared",
    what: "Pupils, parents and staff were told the rules on phones, watches and other devices.",
    lasts: "academic_year",
    expectations: ["E06"],
    words:
      /\b(?:mobile|smart) ?(?:phones?|devices?|watch|tech)|\bphones?\b|\bown devices?\b|\bBYOD\b/iu,
  },
  {
    code: "searches_recorded",
    title: "Searches of devices recorded",
    what: "Staff who may search know the rules, and each search and what was done is on record.",
    lasts: 12,
    counts: [counted("staff", "Staff authorised")],
    expectations: ["E18"],
    words:
      /\bconfiscat|\bsearch(?:es|ing)?\b[^.;]*\b(?:device|phone|pupil)|\bdelet\w*\b[^.;]*\b(?:image|material|file)/iu,
  },
  {
    code: "remote_learning_arranged",
    title: "Remote learning arranged",
    what: "What pupils do at home, who contacts them and what parents know is settled and shared.",
    lasts: 12,
    expectations: ["E07"],
    words:
      /\bremote(?:ly)? (?:learn|educat|teach|lesson)|\bonline lessons?\b|\blive lessons?\b|\bhome learning/iu,
  },
  {
    code: "parents_supported",
    title: "Parents and carers supported",
    what: "Parents and carers were offered advice, an evening or a letter about staying safe online.",
    lasts: 12,
    counts: [counted("parents", "Parents or carers reached")],
    expectations: ["K4", "E16", "R5"],
    words: /\b(?:parents?|carers?|famil(?:y|ies))\b/iu,
  },
  {
    code: "curriculum_covered",
    title: "Curriculum covered",
    what: "Lessons on being online were taught as planned, by year group.",
    lasts: "academic_year",
    counts: [counted("lessons", "Lessons taught")],
    byYearGroup: true,
    expectations: ["K3", "E11", "E13", "E01", "R3"],
    words:
      /\b(?:curriculum|lessons?|assembl(?:y|ies)|PSHE|RSHE|RSE|computing|teach(?:es|ing)?|taught|educat(?:e|es|ing|ed|ion))\b|\bsafer internet day\b/iu,
  },
  {
    code: "vulnerable_pupils_supported",
    title: "Pupils at more risk supported",
    what: "Who may be at more risk online was looked at, and what they need was arranged.",
    lasts: 12,
    expectations: ["E17", "R4"],
    words: /\bSEND?\b|\bspecial educational\b|\bvulnerable\b|\bgreater risk\b|\bdisabilit/iu,
  },
  {
    code: "governors_informed",
    title: "Governors or trustees informed",
    what: "Governors or trustees had a report on online safety, and a minute says so.",
    lasts: 12,
    expectations: ["E10"],
    words: /\b(?:governors?|governing (?:body|board)|trustees?|trust board|the board)\b/iu,
  },
  {
    code: "people_in_post",
    title: "Named people in post",
    what: "Whoever the policy names for a role was in post that day, trained for it and known to staff.",
    lasts: "academic_year",
    expectations: ["K1", "E03"],
    words:
      /\b(?:appoint|naming|named?)\b[^.;]*\b(?:coordinator|co-ordinator|lead|adult|person|somebody|officer)|\b(?:coordinator|lead) responsib/iu,
  },
  {
    code: "risks_assessed",
    title: "Risks online assessed",
    what: "The school’s approach and the risks its pupils face online were reviewed.",
    lasts: 12,
    expectations: ["E08", "R2"],
    words:
      /\brisk assessments?\b|\bself-?review\b|\baudits?\b|\bapproach\b[^.;]*\breview|\breview\w*\b[^.;]*\bapproach/iu,
  },
  {
    code: "policy_reviewed",
    title: "Policy reviewed",
    what: "The policy was read through, changed where needed, and approved again.",
    lasts: 12,
    expectations: ["X3", "E24", "L1", "E02", "X1", "P4"],
    words:
      /\b(?:review|updat|revis|evaluat|look\w* at)\w*\b[^.;]*\b(?:polic(?:y|ies)|statement|procedures?)|\b(?:polic(?:y|ies)|statement|procedures?)\b[^.;]*\b(?:review|updat|revis|evaluat)/iu,
  },
  {
    code: "contacts_checked",
    title: "Contact details checked",
    what: "Names, telephone numbers and addresses in the policy were tried and are right.",
    lasts: 12,
    expectations: ["X2"],
    words: /\bcontact details\b|\btelephone numbers?\b|\bhelplines?\b/iu,
  },
  {
    code: "procedures_shared",
    title: "Procedures known",
    what: "Staff were shown what to do about an incident: whom to tell, what to record, what not to do.",
    lasts: 12,
    counts: [counted("staff", "Staff shown")],
    expectations: ["K6", "A1", "A3", "E14", "E15"],
    words:
      /\b(?:procedures?|incidents?|concerns?|report(?:s|ed|ing)?|record(?:s|ed|ing)?|respon(?:d|se)\w*|disclos\w*|referr?\w*|bull(?:y|ied)\w*|cyberbully\w*|abuse)\b/iu,
  },
  {
    code: "pupils_heard",
    title: "Pupils asked",
    what: "Pupils were asked how safe they feel online and what they need.",
    lasts: 12,
    counts: [counted("pupils", "Pupils asked")],
    expectations: ["B1", "B2"],
    words:
      /\b(?:pupils?|children|students?|young people)\b[^.;]*\b(?:views?|voice|survey|questionnaire|council|listen)|\blisten\w* to\b/iu,
  },
  {
    code: "devices_used_safely",
    title: "Use of devices checked",
    what: "Somebody looked at how devices are used in lessons, and whether adults watch over it.",
    lasts: 12,
    expectations: ["P1", "P2", "P3", "R1"],
    words: /\b(?:devices?|internet|social media|websites?|email|network)\b/iu,
  },
  {
    code: "other",
    title: "Something else",
    what: "Anything else that shows it: say in a few words what was done.",
    lasts: 12,
    expectations: [],
    words: null,
  },
];

export const EVIDENCE_KINDS: readonly EvidenceKind[] = KINDS.map((kind) => ({
  counts: [],
  byYearGroup: false,
  source: OUR_DEFAULT,
  ...kind,
}));

const BY_CODE = new Map(EVIDENCE_KINDS.map((kind) => [kind.code, kind]));

export const evidenceKindOf = (code: string): EvidenceKind | null => BY_CODE.get(code) ?? null;

/** A code that the list no longer has is shown as it is written. */
export const evidenceKindTitle = (code: string): string =>
  BY_CODE.get(code)?.title ?? code.replaceAll("_", " ");

/** Promises by the short statement are told by it: it is one sentence for one thing. The rest by their words. */
const OF_STATEMENT = /^[A-DF-Z]/u;

/**
 * The kind of evidence that shows a promise kept. A promise without an expectation is known by its words alone; what
 * none of them fit can be shown by anything.
 */
export function evidenceKindFor({
  text,
  expectation,
}: {
  text: string;
  expectation: string | null;
}): EvidenceKind {
  const answers = (kind: EvidenceKind) =>
    expectation !== null && kind.expectations.includes(expectation);
  const says = (kind: EvidenceKind) => kind.words?.test(text) ?? false;
  const tried =
    expectation !== null && OF_STATEMENT.test(expectation) ? [answers, says] : [says, answers];
  for (const test of tried) {
    const found = EVIDENCE_KINDS.find(test);
    if (found) return found;
  }
  return OTHER;
}

const OTHER: EvidenceKind = EVIDENCE_KINDS.at(-1) ?? unreachable();

function unreachable(): never {
  throw new Error("The list of kinds is not empty.");
}
