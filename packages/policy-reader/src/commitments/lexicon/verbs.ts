/** What people in schools do, by the first word of what a policy says of them. */
const BASE = `
  achieve acknowledge act adapt address adhere administer adopt advise agree alert allocate allow analyse apply appoint approach approve
  arrange ask assess assign assist attend audit authorise avoid back ban be become block brief build carry challenge change check
  circulate clarify collaborate collect comment commission communicate complete comply conduct confirm confiscate consider consult contact contribute
  control cooperate co-operate coordinate co-ordinate correct cover create deal define delegate deliver demonstrate deploy designate destroy determine develop direct
  disable discourage discuss display disseminate distribute document draw educate email embed emphasise employ empower enable encourage encrypt endeavour
  enforce engage enhance ensure equip escalate establish evaluate evidence examine expect explain explore facilitate feed filter follow form
  foster fulfil gather get give guard guide handle have help highlight hold host identify implement improve include induct inform inspect install instruct
  integrate intervene introduce investigate invite involve issue join judge keep know lead learn liaise limit link listen lock log look maintain make manage
  mark meet minimise minimize model moderate monitor name nominate note notify nurture obey observe obtain offer operate order organise outline oversee participate
  pass perform permit place plan play praise prepare present preserve prevent print prioritise process produce prohibit promote protect provide publicise publish purchase
  pursue put raise ratify react read receive recognise recommend record rectify remedy recruit reduce refer refrain refresh refuse register regulate reinforce remain remind remove renew repeat
  report request require research resolve respect respond restrict retain return review revise risk-assess run safeguard sanction scan schedule scrutinise search secure
  seek select send serve set share show sign signpost speak specify spot stay stop store strengthen strive submit supervise supply support survey switch tackle take talk transfer
  teach tell test track train treat trial try turn understand undergo undertake update uphold use utilise value verify view visit wear welcome work write
  abide accept access accompany account add agree aim amend apologise appraise assure authenticate award bear benefit book borrow bring browse buy
  call cancel care catch celebrate certify check choose cite claim clean clear click close coach commit compare compile conclude configure consent continue convene copy count
  debate decide declare decline delete detect differentiate disclose discipline dispose download drive
  edit elect emphasize enrol erase escort exchange exclude exercise extend
  file finalise find flag forbid forward fund
  go grant group   hand handle   inspire instal intercept interview
  justify
  leave lend let license lift   measure mediate mentor mirror misuse
  negotiate nominate
  open opt overrule   patch pause pay permit personalise post preview proceed propose   quality-assure question   rate reach realise reassure reconsider reconcile refine reflect reform reject release rely reply reset resist retrain reward rotate rule
  sample save say screen see segregate separate settle shield shape shut signal sit solve sort sponsor start state step strip structure suggest suspend sustain swap sync
  tailor target telephone text think tidy touch trace transmit travel triage trigger
  unblock update upgrade upload urge
  vary vet visit voice volunteer vote
  wait walk warn watch weigh wipe withdraw withhold wish
`;
const IRREGULAR_PARTICIPLES = `
  been become brought built chosen dealt done drawn forbidden found given had held kept known learnt led made met put read run said seen sent set shown
  bought chosen hidden left lent paid seen shut sold split worn begun driven
  spent spoken sought taken taught told understood undertaken overseen upheld withdrawn rung caught heard written carried denied notified tried verified identified
`;
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const bases = words(BASE);
const irregular = words(IRREGULAR_PARTICIPLES);
const thirds = new Set([...bases].map(thirdPerson));
const gerunds = new Set([...bases].flatMap((base) => endings(base, "ing")));
const participles = new Set([...[...bases].flatMap((base) => endings(base, "ed")), ...irregular]);
/** States, not doings: "is known", "is based on", "has been said". */
for (const state of words("been become known said found read recognised recognized")) {
  participles.delete(state);
}

function thirdPerson(base: string): string {
  if (base === "have") return "has";
  if (base === "be") return "is";
  if (/(?:s|sh|ch|x|z|o)$/u.test(base)) return `${base}es`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** "log" gives "loging" and "logging": no harm in the one that nobody writes. */
function endings(base: string, ending: "ing" | "ed"): string[] {
  if (base.endsWith("e")) return [`${base.slice(0, -1)}${ending}`];
  if (ending === "ed" && /[^aeiou]y$/u.test(base)) return [`${base.slice(0, -1)}ied`];
  const plain = base + ending;
  return /[aeiou][bdgklmnprt]$/u.test(base) ? [plain, base + base.slice(-1) + ending] : [plain];
}

export function isBaseVerb(word: string): boolean {
  return bases.has(word.toLowerCase());
}

export function isThirdPerson(word: string): boolean {
  return thirds.has(word.toLowerCase());
}

export function isGerund(word: string): boolean {
  return gerunds.has(word.toLowerCase());
}

/** Of a doing that can be promised: "recorded", "taught"; not "known". */
export function isParticiple(word: string): boolean {
  return participles.has(word.toLowerCase());
}

const STATES =
  /^(?:based|concerned|interested|experienced|related|located|situated|worried|supposed|distressed|tempted|surprised|exposed|targeted|indeed|speed)$/iu;

/** Behind "will be" or "must be", where nearly every word in -ed is what somebody does: "handed", "unblocked". */
export function isDone(word: string): boolean {
  return isParticiple(word) || (/[a-z-]{3}ed$/iu.test(word) && !STATES.test(word));
}
