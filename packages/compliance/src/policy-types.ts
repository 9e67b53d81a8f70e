/**
 * The kinds of policy that a trust keeps: how often each is reviewed, who approves it, where it stands. A trust changes
 * them, adds its own and retires what it doesn't use; what it never touched follows the defaults here.
 */
import { alphabetically } from "./alphabetical-order.ts";

export const POLICY_HOLDERS = ["trust", "school"] as const;
export type PolicyHolder = (typeof POLICY_HOLDERS)[number];

export interface PolicyTypeRules {
  /** As it stands in a sentence and a table, without the word "policy": "Online safety". */
  name: string;
  /** Months from one review to the next; null where the school decides. */
  reviewMonths: number | null;
  /** In words: "Governing body". */
  approvedBy: string;
  /** Whether it has to be on the school's website. */
  onWebsite: boolean;
  /** `trust`: one for all schools. `school`: each school has its own. */
  heldBy: PolicyHolder;
}

export interface DefaultPolicyType extends PolicyTypeRules {
  code: string;
  /** Why the default is what it is, for the people who may change it. */
  source: string;
  /** Other names that schools give it, in small letters, to recognise it by. */
  alsoCalled: readonly string[];
}

/** A trust's own decision about a type: the whole of it, as it was then. */
export interface RecordedPolicyType extends PolicyTypeRules {
  code: string;
  retired: boolean;
  recordedAt: Date;
  recordedBy: string;
}

export interface PolicyType extends PolicyTypeRules {
  code: string;
  retired: boolean;
  /** For a type of the trust's own, and for a default that it changed: who decided, and when. */
  decided: { by: string; at: Date } | null;
  /** Where the default comes from; null for a type of the trust's own. */
  source: string | null;
  alsoCalled: readonly string[];
}

const GUIDANCE = "Keeping children safe in education";

export const DEFAULT_POLICY_TYPES: readonly DefaultPolicyType[] = [
  {
    code: "online_safety",
    name: "Online safety",
    reviewMonths: 12,
    approvedBy: "Governing body",
    onWebsite: true,
    heldBy: "school",
    source: `Good practice: ${GUIDANCE} asks schools to review their approach to online safety every year. The policy itself is not required by law; its approval is usually delegated.`,
    alsoCalled: ["e-safety", "esafety", "internet safety", "digital safety", "online safeguarding"],
  },
  {
    code: "child_protection",
    name: "Child protection and safeguarding",
    reviewMonths: 12,
    approvedBy: "Governing body",
    onWebsite: true,
    heldBy: "school",
    source: `${GUIDANCE}: reviewed at least every year and available publicly, on the website or otherwise.`,
    alsoCalled: [
      "child protection",
      "safeguarding",
      "safeguarding children",
      "safeguarding and child protection",
    ],
  },
  {
    code: "behaviour",
    name: "Behaviour",
    reviewMonths: 12,
    approvedBy: "Headteacher, within the governors’ principles",
    onWebsite: true,
    heldBy: "school",
    source: "The headteacher decides how often; every year is advised.",
    alsoCalled: [
      "behaviour management",
      "positive behaviour",
      "behaviour and discipline",
      "discipline",
      "relationships and behaviour",
    ],
  },
  {
    code: "anti_bullying",
    name: "Anti-bullying",
    reviewMonths: 12,
    approvedBy: "Headteacher",
    onWebsite: false,
    heldBy: "school",
    source: "Good practice. Many schools keep it as part of their behaviour policy.",
    alsoCalled: ["bullying", "antibullying", "cyberbullying"],
  },
  {
    code: "staff_code_of_conduct",
    name: "Staff code of conduct",
    reviewMonths: 12,
    approvedBy: "Board of trustees",
    onWebsite: false,
    heldBy: "trust",
    source: `${GUIDANCE} asks for a code of conduct; it names no interval. Every year is our default.`,
    alsoCalled: [
      "code of conduct",
      "staff behaviour",
      "staff conduct",
      "code of conduct for staff",
      "behaviour code for adults",
      "codes of conduct for staff and volunteers",
    ],
  },
  {
    code: "acceptable_use",
    name: "Acceptable use",
    reviewMonths: 12,
    approvedBy: "Headteacher",
    onWebsite: false,
    heldBy: "school",
    source: "Good practice: agreements are signed afresh every school year.",
    alsoCalled: [
      "acceptable use agreement",
      "acceptable use of technology",
      "ict acceptable use",
      "computer use",
      "aup",
    ],
  },
  {
    code: "photography_and_images",
    name: "Photography and images",
    reviewMonths: 24,
    approvedBy: "Headteacher",
    onWebsite: false,
    heldBy: "school",
    source: "Good practice. Every two years is our default.",
    alsoCalled: [
      "photography",
      "image sharing",
      "photography and image sharing",
      "photographs and video",
      "use of images",
      "digital images",
      "photographs",
    ],
  },
  {
    code: "allegations_against_staff",
    name: "Allegations against staff",
    reviewMonths: 12,
    approvedBy: "Governing body",
    onWebsite: false,
    heldBy: "school",
    source: `${GUIDANCE}, part four, asks for procedures. Every year is advised.`,
    alsoCalled: [
      "allegations",
      "managing allegations",
      "allegations of abuse",
      "managing allegations against staff and volunteers",
      "low-level concerns",
    ],
  },
  {
    code: "relationships_education",
    name: "Relationships, sex and health education",
    reviewMonths: 12,
    approvedBy: "Governing body",
    onWebsite: true,
    heldBy: "school",
    source:
      "The statutory guidance on relationships and sex education: on the website. Every year is advised.",
    alsoCalled: [
      "rse",
      "rshe",
      "relationships education",
      "relationships and sex education",
      "sex and relationships",
      "sex education",
      "pshe",
    ],
  },
  {
    code: "data_protection",
    name: "Data protection",
    reviewMonths: 12,
    approvedBy: "Board of trustees",
    onWebsite: false,
    heldBy: "trust",
    source: "Every year is advised; some lists say every two years.",
    alsoCalled: ["gdpr", "information security", "privacy"],
  },
  {
    code: "mobile_phones",
    name: "Mobile phones",
    reviewMonths: 12,
    approvedBy: "Headteacher",
    onWebsite: false,
    heldBy: "school",
    source:
      "The Department for Education’s guidance on mobile phones in schools. Every year is our default.",
    alsoCalled: [
      "mobile phone",
      "phones",
      "mobile and smart technology",
      "mobile devices",
      "smart devices",
    ],
  },
  {
    code: "remote_education",
    name: "Remote education",
    reviewMonths: null,
    approvedBy: "Headteacher",
    onWebsite: false,
    heldBy: "school",
    source: "The school decides how often.",
    alsoCalled: ["remote learning", "home learning", "online learning"],
  },
  {
    code: "complaints",
    name: "Complaints",
    reviewMonths: 12,
    approvedBy: "Board of trustees",
    onWebsite: true,
    heldBy: "trust",
    source: "Academies have to make their procedure available. Every year is advised.",
    alsoCalled: ["complaint", "complaints procedure"],
  },
  {
    code: "whistleblowing",
    name: "Whistleblowing",
    reviewMonths: 24,
    approvedBy: "Board of trustees",
    onWebsite: false,
    heldBy: "trust",
    source: "Good practice. Every two years is our default.",
    alsoCalled: ["whistle blowing", "whistle-blowing", "confidential reporting", "speaking up"],
  },
];

/**
 * The trust's register: the defaults in their order, then its own by name. Of several decisions about one type the
 * latest counts. Retired types stand in it too, so that what was kept under them still has a name.
 */
export function policyTypeRegister(recorded: readonly RecordedPolicyType[]): PolicyType[] {
  const latest = new Map<string, RecordedPolicyType>();
  for (const decision of recorded) {
    const earlier = latest.get(decision.code);
    if (!earlier || earlier.recordedAt <= decision.recordedAt) latest.set(decision.code, decision);
  }
  const defaults = DEFAULT_POLICY_TYPES.map((type) => withDecision(type, latest.get(type.code)));
  const own = [...latest.values()]
    .filter(({ code }) => !isDefaultPolicyType(code))
    .map((decision) => withDecision(null, decision))
    .toSorted((a, b) => alphabetically(a.name, b.name));
  return [...defaults, ...own];
}

const isDefaultPolicyType = (code: string): boolean =>
  DEFAULT_POLICY_TYPES.some((type) => type.code === code);

/** A policy's kind as it is called in a trust; a kind that the register doesn't have is called by its code. */
export function policyTypeName(register: readonly PolicyType[], code: string): string {
  return register.find((type) => type.code === code)?.name ?? code.replaceAll("_", " ");
}

function withDecision(
  type: DefaultPolicyType,
  decision: RecordedPolicyType | undefined,
): PolicyType;
function withDecision(type: null, decision: RecordedPolicyType): PolicyType;
function withDecision(
  type: DefaultPolicyType | null,
  decision: RecordedPolicyType | undefined,
): PolicyType {
  const rules = decision ?? type;
  if (!rules) throw new Error("A policy type is a default, or was decided by the trust.");
  const { code, name, reviewMonths, approvedBy, onWebsite, heldBy } = rules;
  return {
    code,
    name,
    reviewMonths,
    approvedBy,
    onWebsite,
    heldBy,
    retired: decision?.retired ?? false,
    decided: decision ? { by: decision.recordedBy, at: decision.recordedAt } : null,
    source: type?.source ?? null,
    alsoCalled: type?.alsoCalled ?? [],
  };
}
