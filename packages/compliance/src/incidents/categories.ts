/**
 * What happened, in one taxonomy for every school. Each category belongs to one area of risk for trends, even where
 * the case could be seen as another's too: then a person may choose the other.
 */
import { OUR_DEFAULT, type RuleSource, ruleSource } from "../rule-source.ts";
import type { RiskArea, Severity } from "./taxonomy.ts";

const KCSIE = ruleSource("Keeping children safe in education", "second_hand", "165 in 2026");

export interface IncidentCategory {
  code: string;
  /** As a form and a table say it. */
  title: string;
  /** What belongs here, in one sentence. */
  what: string;
  area: RiskArea;
  /** Areas that a person may choose instead. */
  otherAreas: readonly RiskArea[];
  /** Whether pupils do it to pupils: child-on-child abuse. */
  childOnChild: boolean;
  /** What a form proposes; null where that depends too much on the case. */
  usualSeverity: Severity | null;
  /** Whether the technical team is the first to ask. */
  technical: boolean;
  /** The edition of the guidance from which it is named; null where it has always been one. */
  fromEdition: string | null;
  /** Whom guidance or good practice would have told; null where the lead decides. */
  referral: string | null;
  source: RuleSource;
}

type Written = Pick<IncidentCategory, "code" | "title" | "what" | "area"> &
  Partial<IncidentCategory>;

const CATEGORIES: readonly Written[] = [
  {
    code: "cyberbullying",
    title: "Online bullying",
    what: "Pupils hurt, exclude or humiliate another pupil online, more than once or with many watching.",
    area: "conduct",
    childOnChild: true,
    source: KCSIE,
  },
  {
    code: "nudes_semi_nudes",
    title: "Nudes and semi-nudes",
    what: "A nude or half-nude picture or film of somebody under 18 was made, asked for, sent or passed on.",
    area: "conduct",
    childOnChild: true,
    usualSeverity: "high",
    referral:
      "The designated safeguarding lead first; social care or police where a trigger applies",
    source: ruleSource("UKCIS advice on sharing nudes and semi-nudes, 2024", "second_hand"),
  },
  {
    code: "ai_generated_image_deepfake",
    title: "AI-made image or deepfake",
    what: "A picture, film or voice of a real person was made or changed by a program to harm or embarrass.",
    area: "conduct",
    childOnChild: true,
    usualSeverity: "high",
    source: KCSIE,
  },
  {
    code: "harassment_sexual_online",
    title: "Sexual harassment online",
    what: "Pupils send unwanted sexual words, pictures, rumours or demands to another pupil.",
    area: "conduct",
    childOnChild: true,
    usualSeverity: "high",
    source: KCSIE,
  },
  {
    code: "grooming_or_unknown_adult",
    title: "Grooming or contact by an unknown adult",
    what: "An adult whom the family does not know seeks a pupil’s trust, pictures or a meeting.",
    area: "contact",
    usualSeverity: "high",
    source: KCSIE,
  },
  {
    code: "sextortion_or_threat_to_share",
    title: "Blackmail with images",
    what: "Somebody threatens to show a pupil’s picture or secret unless they pay or do something.",
    area: "contact",
    usualSeverity: "high",
    source: KCSIE,
  },
  {
    code: "ai_chatbot_harmful_interaction",
    title: "Harmful talk with an AI chatbot",
    what: "A program that answers like a person advised, drew in or upset a pupil.",
    area: "contact",
    fromEdition: "KCSIE-2026",
    source: KCSIE,
  },
  {
    code: "extremism_radicalisation",
    title: "Extremism or radicalisation",
    what: "A pupil meets, seeks or passes on extremist ideas, or is drawn in by somebody who holds them.",
    area: "content",
    otherAreas: ["contact"],
    usualSeverity: "high",
    referral: "Prevent team; Channel where support is needed",
    source: ruleSource("Prevent duty guidance, 2023", "second_hand"),
  },
  {
    code: "pornography",
    title: "Pornography",
    what: "A pupil saw, looked for or showed pornography.",
    area: "content",
    source: KCSIE,
  },
  {
    code: "violent_or_extreme_content",
    title: "Violent or extreme content",
    what: "A pupil saw or passed on films or pictures of violence, cruelty or death.",
    area: "content",
    source: KCSIE,
  },
  {
    code: "self_harm_or_suicide_content",
    title: "Self-harm, suicide or eating disorders",
    what: "A pupil looked for, saw or was sent something that shows or encourages self-harm, suicide or an eating disorder.",
    area: "content",
    usualSeverity: "high",
    source: KCSIE,
  },
  {
    code: "hate_racism_misogyny",
    title: "Hate, racism or misogyny",
    what: "Words or pictures against people for their race, faith, sex, sexuality or disability.",
    area: "content",
    otherAreas: ["conduct"],
    source: KCSIE,
  },
  {
    code: "misinformation_conspiracy",
    title: "Misinformation or conspiracy theories",
    what: "False claims, made in error or on purpose, that mislead, frighten or set pupils against others.",
    area: "content",
    fromEdition: "KCSIE-2025",
    source: ruleSource("Keeping children safe in education", "second_hand", "135 in 2025"),
  },
  {
    code: "gambling_scam_phishing",
    title: "Gambling, scam or phishing",
    what: "A pupil gambled, or somebody tried to get money, passwords or details out of them.",
    area: "commerce",
    source: KCSIE,
  },
  {
    code: "in_app_spending_advertising",
    title: "Spending in apps, or advertising",
    what: "A pupil spent money in a game or app, or was shown advertising that is not for children.",
    area: "commerce",
    source: KCSIE,
  },
  {
    code: "under_age_social_media_or_group_chat",
    title: "Under-age social media or group chat",
    what: "Pupils use a service below its age, or a group chat that gets out of hand.",
    area: "conduct",
  },
  {
    code: "gaming_age_inappropriate",
    title: "Games above the pupil’s age",
    what: "A pupil plays or watches games that are rated for older people.",
    area: "content",
  },
  {
    code: "filter_bypass_vpn_proxy",
    title: "Filtering got round",
    what: "Somebody used or looked for a VPN, a proxy or another way past the school’s filtering.",
    area: "conduct",
    technical: true,
  },
  {
    code: "account_misuse_password_sharing",
    title: "Account misused or password shared",
    what: "Somebody used another person’s account, or gave away a password.",
    area: "conduct",
    technical: true,
  },
  {
    code: "unauthorised_device_or_phone",
    title: "Phone or device against the rules",
    what: "A phone, watch or other device was used where or when the school does not allow it.",
    area: "conduct",
  },
  {
    code: "copyright_plagiarism_ai_misuse",
    title: "Copied work, or AI used against the rules",
    what: "Work or media was copied, or made by a program and handed in as the pupil’s own.",
    area: "conduct",
  },
  {
    code: "data_breach",
    title: "Data breach",
    what: "Personal details were lost, stolen, or seen by somebody who should not see them.",
    area: "none",
    technical: true,
    referral: "Data protection contact",
  },
  {
    code: "staff_conduct_online",
    title: "Conduct of staff online",
    what: "What a member of staff or a volunteer did online gives concern, at any level.",
    area: "none",
    usualSeverity: "high",
    referral: "Headteacher; the LADO where the threshold of harm may be met",
    source: ruleSource(
      "Keeping children safe in education, part four",
      "second_hand",
      "78 in 2026",
    ),
  },
];

export const INCIDENT_CATEGORIES: readonly IncidentCategory[] = CATEGORIES.map((category) => ({
  otherAreas: [],
  childOnChild: false,
  usualSeverity: null,
  technical: false,
  fromEdition: null,
  referral: null,
  source: OUR_DEFAULT,
  ...category,
}));

const BY_CODE = new Map(INCIDENT_CATEGORIES.map((category) => [category.code, category]));

export const isCategoryCode = (code: string): boolean => BY_CODE.has(code);

/** Null for a code that the taxonomy does not have. */
export const categoryOf = (code: string): IncidentCategory | null => BY_CODE.get(code) ?? null;

/** A code that the taxonomy no longer has is shown as it is written. */
export const categoryTitle = (code: string): string =>
  BY_CODE.get(code)?.title ?? code.replaceAll("_", " ");

/** The areas that a case of the category may be put under, its own first; any where that is none. */
export function areasFor({ area, otherAreas }: IncidentCategory): readonly RiskArea[] {
  return area === "none"
    ? ["none", "content", "contact", "conduct", "commerce"]
    : [area, ...otherAreas];
}
