/** Understands what a policy calls a post: "Assistant Headteacher/DSL/Computing subject lead". */
import type { RoleCode } from "./roles.ts";

const TOPIC =
  "online safety|safeguarding|child protection|computing|ict|it|pshe|rshe|rse|prevent|filtering and monitoring|mental health";
const HOLDER =
  "(?:subject |link |curriculum |named |nominated |designated |strategic )?(?:lead person|lead|leader|coordinator|officer|champion|manager|governor|trustee|teacher|person|member of staff)";
const AND = "\\s*(?:[/,;+&]|\\band\\b)\\s*";

/** First match wins the words it covers, so the particular stands before the general. A null role only takes words away. */
const PHRASES: ReadonlyArray<readonly [RoleCode | null, RegExp]> = [
  [null, /\b(?:pa|secretary|assistant) to (?:the )?\w+/g],
  [null, /\b(?:vice|deputy) chair(?:man|woman|person)?(?: (?:of|to) (?:the )?[a-z]+)*/g],
  [
    "chair_of_trustees",
    /\bchair(?:man|woman|person)?,? (?:of|to) (?:the )?(?:board of )?(?:trustees|directors|trust)\b/g,
  ],
  [
    "chair_of_governors",
    /\bchair(?:man|woman|person)?,? (?:of|to) (?:the )?(?:local |school )?(?:governors|governing (?:body|board|council|committee)|lgb|academy council|governance committee)\b/g,
  ],
  ["chair_of_governors", /\bgoverning (?:body|board) chair\b|^chair(?:man|woman|person)?$/g],
  [
    "safeguarding_governor",
    /\b(?:safeguarding|child protection)(?: \w+){0,2} (?:governor|trustee)\b/g,
  ],
  ["online_safety_governor", /\bonline safety(?: \w+){0,2} (?:governor|trustee)\b/g],
  ["safeguarding_governor", /^link governor$/g],
  [null, /\b(?:governor|trustee)s?\b/g],
  [
    "trust_safeguarding_lead",
    /\b(?:trust|mat) (?:(?:designated )?safeguarding (?:lead|leader|manager)|dsl)\b|\bdirector of safeguarding\b/g,
  ],
  ["deputy_designated_safeguarding_lead", /\bddsls?\b|\bddsps?\b/g],
  [
    "deputy_designated_safeguarding_lead",
    /\b(?:deputy|deputies|alternate|assistant|second|backup)(?: for)?(?: the)?(?: school)? (?:dsls?|dsps?|dcpo|(?:designated )?(?:senior )?(?:safeguarding|child protection)(?: and child protection)? (?:leads?|leaders?|officers?|coordinators?|persons?|people|teachers?))\b/g,
  ],
  ["deputy_designated_safeguarding_lead", /\bdsls? ?(?:\( ?deputy ?\)|deputy)/g],
  ["designated_safeguarding_lead", /\b(?:dsl|dsp|sdp|dcpo|cplo)\b|\bhead of safeguarding\b/g],
  [
    "designated_safeguarding_lead",
    /\b(?:designated|named) (?:senior )?(?:teacher|person|officer|lead|member of staff) (?:for|with responsibility for) (?:safeguarding|child protection)\b/g,
  ],
  [
    "designated_safeguarding_lead",
    /\b(?:designated|named) (?:senior )?(?:safeguarding|child protection) (?:lead|leader|officer|coordinator|person|teacher|manager)\b/g,
  ],
  [
    "designated_safeguarding_lead",
    /\bsafeguarding (?:designated |named )?(?:lead|leader|coordinator|teacher|person|lead person)\b|\bchild protection (?:liaison )?(?:designated |named )?(?:lead|leader|coordinator|officer|teacher|person)\b/g,
  ],
  [
    "filtering_and_monitoring_lead",
    /\bfiltering(?: (?:and|\/) monitoring)? (?:lead|leader|coordinator|officer|manager|person|member of staff)\b/g,
  ],
  [
    "online_safety_coordinator",
    /\bonline safety (?:\w+ )?(?:lead|leader|coordinator|officer|champion|manager|person|teacher|member of staff|contact)\b/g,
  ],
  [
    "prevent_lead",
    /\bprevent (?:duty )?(?:lead|officer|coordinator|person|single point of contact|spoc)\b/g,
  ],
  [
    "data_protection_contact",
    /\bdpo\b|\b(?:data protection|gdpr) (?:officer|lead|contact|manager|coordinator)\b/g,
  ],
  [
    "computing_lead",
    /\b(?:computing|computer science|ict)(?: and \w+)? (?:subject |curriculum )?(?:lead|leader|coordinator|teacher in charge)\b|\b(?:head|lead|leader|director) (?:of|for) (?:computing|computer science|ict)\b|\bit (?:subject |curriculum )(?:lead|leader|coordinator)\b|\bit coordinator\b/g,
  ],
  [
    "it_manager",
    /\b(?:it|ict|network|systems|technical)(?: (?:support|services|systems|network))? (?:manager|technician|administrator)\b/g,
  ],
  [
    "rshe_lead",
    /\b(?:pshe|rshe|rse|pshce|personal development) (?:subject |curriculum )?(?:lead|leader|coordinator)\b/g,
  ],
  [
    "special_educational_needs_coordinator",
    /\bsend?co\b|\bspecial educational needs(?: and disabilit(?:y|ies))? coordinator\b/g,
  ],
  ["mental_health_lead", /\b(?:senior )?mental health (?:and wellbeing )?(?:lead|leader)\b/g],
  [
    "designated_teacher_for_looked_after_children",
    /\b(?:designated|named) teacher(?: (?:for|of) (?:looked after children|lac|cla|children in care))?\b/g,
  ],
  ["executive_headteacher", /\bexecutive (?:head ?teacher|head|principal)\b/g],
  ["deputy_headteacher", /\b(?:deputy|vice) (?:head ?teacher|heads?|principal)(?: of school)?\b/g],
  [
    "assistant_headteacher",
    /\b(?:assistant|associate) (?:head ?teacher|heads?|principal)(?: of school)?\b/g,
  ],
  [null, /\bhead of (?!(?:the )?(?:school|academy|campus)\b)[a-z]+(?: \w+)?/g],
  [
    "headteacher",
    /\bhead ?(?:teacher|master|mistress)\b|\bhead of (?:the )?(?:school|academy|campus)\b|\bprincipal\b|\bhead\b(?! (?:boy|girl|office|governor))/g,
  ],
];

/**
 * Every role in the words of a policy, in the order in which they stand, each once.
 * Empty when the words name no role that the product knows ("Class teacher").
 */
export function rolesFromText(text: string): RoleCode[] {
  let words = spellOut(tidy(text));
  const found: Array<{ role: RoleCode; at: number }> = [];
  for (const [role, phrase] of PHRASES) {
    words = words.replace(phrase, (match, ...rest) => {
      // The offset is the first number after the groups; none of the phrases captures anything.
      if (role) found.push({ role, at: Number(rest[0]) });
      // Words once understood must not be understood a second time, nor may the others move.
      return "\u0000".repeat(match.length);
    });
  }
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ role }) => role))];
}

/** The first role that the words name, or null. */
export function roleFromText(text: string): RoleCode | null {
  return rolesFromText(text)[0] ?? null;
}

/** One spelling for what schools spell in many ways. */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\bco-? ?ordinat/g, "coordinat")
    .replace(
      /\b(?:e|digital|internet|cyber)[- ]?safety\b|\bon[- ]?line[- ]safety\b/g,
      "online safety",
    )
    .replace(/\bon ?line safeguarding\b/g, "online safety")
    .replace(/\b(online safety) ?\(\1\)/g, "$1")
    .replace(/\bd\.s\.l\.?/g, "dsl")
    .replace(/-/g, " ")
    .replace(/\s*&\s*/g, " and ")
    .replace(/\s+/g, " ")
    .trim();
}

/** "Computing and online safety lead": topics that share the post after them. */
const TOPICS_OF_ONE_POST = new RegExp(
  `\\b(${TOPIC})${AND}(?=(?:(?:${TOPIC})${AND})*(?:${TOPIC}) (${HOLDER})\\b)`,
  "g",
);

/** "Lead for safeguarding and child protection", "safeguarding lead with responsibility for online safety". */
const POST_BEFORE_TOPICS = new RegExp(
  `\\b((?:${TOPIC}) )?(${HOLDER})(?: (?:for|of|with|responsible|responsibility|responsibilities|special|lead))+ (?:the )?(${TOPIC})(?:${AND}(${TOPIC}))?\\b(?: (?:responsibility|responsibilities))?`,
  "g",
);

/** Gives every topic a post of its own, the topic first. */
function spellOut(text: string): string {
  return text
    .replace(
      POST_BEFORE_TOPICS,
      (_, ownTopic = "", post = "", ...topics: (string | undefined)[]) => {
        const posts = topics.slice(0, 2).flatMap((topic) => (topic ? [`${topic} ${post}`] : []));
        return [...(ownTopic ? [`${ownTopic}${post}`] : []), ...posts].join(" / ");
      },
    )
    .replace(TOPICS_OF_ONE_POST, (_, topic: string, post: string) => `${topic} ${post} / `);
}
