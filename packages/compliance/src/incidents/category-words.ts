/**
 * The category that a school's own word for an incident means. Case systems let each school name its categories, so a file
 * brings "Online bullying (social media)" and "E-Safety: sexting"; a person confirms what is not sure.
 */
import { INCIDENT_CATEGORIES } from "./categories.ts";

export interface GuessedCategory {
  code: string;
  /** Whether the words say it plainly. What is not sure is asked about. */
  sure: boolean;
}

/** More precise ones first: "AI nudes" are made by a program before they are nudes, blackmail comes before images. */
const WORDS: readonly { code: string; plainly: RegExp; perhaps?: RegExp }[] = [
  {
    code: "ai_generated_image_deepfake",
    plainly:
      /\bdeep ?fakes?\b|\bnudif\w*|\bai[ -](?:made |generated )?(?:image|nude|video|picture)s?\b|\bfake (?:image|nude|video)s?\b/u,
  },
  {
    code: "sextortion_or_threat_to_share",
    plainly: /\bsextort\w*|\bblackmail\w*|\bthreat\w* to (?:share|post)\b|\bextort\w*/u,
  },
  {
    code: "nudes_semi_nudes",
    plainly:
      /\bsexting\b|\b(?:semi )?nudes?\b|\byouth produced sexual imagery\b|\bindecent image\w*|\byps?i\b/u,
    perhaps: /\bexplicit image\w*/u,
  },
  {
    code: "grooming_or_unknown_adult",
    plainly: /\bgroom\w*|\bunknown adults?\b|\bstrangers?\b|\bonline predator\w*/u,
    perhaps: /\bcse\b|\bsexual exploitation\b|\bunsafe contact\b/u,
  },
  {
    code: "harassment_sexual_online",
    plainly: /\bsexual harass\w*|\bsexualised (?:comment|language|message)s?\b|\bup ?skirting\b/u,
    perhaps: /\bharass\w*|\bsexualised\b/u,
  },
  {
    code: "extremism_radicalisation",
    plainly:
      /\bradicali[sz]\w*|\bextremis\w*|\bprevent (?:concern|duty|referral)s?\b|\bterroris\w*/u,
    perhaps: /\bprevent\b/u,
  },
  {
    code: "self_harm_or_suicide_content",
    plainly: /\bself harm\w*|\bsuicid\w*|\beating disorders?\b|\bpro ana\b/u,
  },
  {
    code: "pornography",
    plainly: /\bporn\w*|\badult (?:content|sites?|material)\b/u,
    perhaps: /\bsexual content\b/u,
  },
  {
    code: "misinformation_conspiracy",
    plainly: /\b(?:mis|dis)information\b|\bconspirac\w*|\bfake news\b/u,
  },
  {
    code: "hate_racism_misogyny",
    plainly:
      /\brac(?:ist|ism)\b|\bhate\b|\bmisogyn\w*|\bhomophob\w*|\btransphob\w*|\bantisemit\w*|\bislamophob\w*|\bsexis[mt]\b/u,
    perhaps: /\bdiscriminat\w*|\bprejudice\w*/u,
  },
  {
    code: "ai_chatbot_harmful_interaction",
    plainly: /\b(?:ai )?chat ?bots?\b|\bai companions?\b/u,
  },
  {
    code: "filter_bypass_vpn_proxy",
    plainly:
      /\bvpns?\b|\bprox(?:y|ies)\b|\bby ?pass\w*|\bcircumvent\w*|\bgetting round the filter\w*/u,
  },
  { code: "data_breach", plainly: /\bdata (?:breach|loss|protection)\w*|\bgdpr\b/u },
  {
    code: "staff_conduct_online",
    plainly:
      /\b(?:staff|adult|teacher) (?:conduct|behaviour|allegation)s?\b|\blow level concerns?\b|\blado\b|\ballegations? against staff\b/u,
  },
  {
    code: "copyright_plagiarism_ai_misuse",
    plainly: /\bplagiar\w*|\bcopyright\b|\bai (?:misuse|cheating)\b|\bcheating\b/u,
    perhaps: /\bchat ?gpt\b/u,
  },
  {
    code: "gambling_scam_phishing",
    plainly: /\bgambl\w*|\bscams?\b|\bphishing\b|\bfraud\b|\bsexual scams?\b/u,
  },
  {
    code: "in_app_spending_advertising",
    plainly: /\bin (?:app|game) (?:purchas|spend)\w*|\bloot box\w*|\badvertis\w*/u,
    perhaps: /\bspending\b/u,
  },
  {
    code: "account_misuse_password_sharing",
    plainly:
      /\bpasswords?\b|\baccounts? (?:misuse|hack\w*|sharing)\b|\bhack\w*|\bmisuse of accounts?\b/u,
  },
  {
    code: "violent_or_extreme_content",
    plainly: /\bviolen(?:t|ce)\b|\bgore\b|\bgraphic (?:content|video)s?\b|\bextreme content\b/u,
    perhaps: /\bweapons?\b|\b(?:inappropriate|harmful) content\b/u,
  },
  {
    code: "cyberbullying",
    plainly:
      /\bcyber ?bull\w*|\b(?:online|internet|e safety|digital) bull\w*|\btroll\w*|\bbull\w* (?:online|social media|cyber)\b/u,
    perhaps: /\bbull\w*|\bname calling\b|\bunkind messages?\b/u,
  },
  {
    code: "gaming_age_inappropriate",
    plainly:
      /\b(?:age )?inappropriate gam\w*|\bgam(?:es?|ing) (?:above age|age rating)\b|\b18 rated gam\w*/u,
    perhaps: /\bgam(?:e|es|ing)\b/u,
  },
  {
    code: "under_age_social_media_or_group_chat",
    plainly:
      /\bunder ?age (?:use|social)\w*|\bgroup chats?\b|\bsocial media (?:misuse|use|concern)s?\b/u,
    perhaps: /\bsocial (?:media|network\w*)\b|\bwhatsapp\b|\bsnapchat\b|\btiktok\b|\binstagram\b/u,
  },
  {
    code: "unauthorised_device_or_phone",
    plainly:
      /\b(?:mobile|smart) ?phones?\b|\bphone (?:misuse|use|confiscat\w*)|\bunauthori[sz]ed device\w*|\bsmart ?watch\w*/u,
    perhaps: /\bphones?\b|\bdevices?\b/u,
  },
];

/**
 * @returns the category, sure where the words say it plainly and no other category's; null where they say nothing, as
 *   "E-safety" alone
 */
export function guessCategory(words: string): GuessedCategory | null {
  const written = words.trim().toLowerCase();
  const own = INCIDENT_CATEGORIES.find(
    ({ code, title }) => [code, title.toLowerCase()].includes(written) || code === asCode(written),
  );
  if (own) return { code: own.code, sure: true };
  const text = words
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const plainly = WORDS.filter((one) => one.plainly.test(text));
  const [first] = plainly;
  if (first) return { code: first.code, sure: plainly.length === 1 };
  const perhaps = WORDS.find((one) => one.perhaps?.test(text));
  return perhaps ? { code: perhaps.code, sure: false } : null;
}

const asCode = (words: string): string => words.replaceAll(/[\s-]+/gu, "_");
