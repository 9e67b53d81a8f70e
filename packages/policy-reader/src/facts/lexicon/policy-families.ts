/**
 * Which policy is meant by its name: names of one family are one policy ("E-Safety", "Internet", "Acceptable Use"),
 * names of two families are two policies, each with dates of its own.
 */
const family = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, "iu");

export const POLICY_FAMILIES: readonly RegExp[] = [
  family(
    "on[ -]?line|e[- ]?safety|internet|ict|it|digital|computing|acceptable use|aup|cyber|web|technology|social media|e-?learning",
  ),
  family("safeguarding|child protection"),
  family("behaviou?r|discipline|exclusions?|suspensions?"),
  family("anti-?bullying|bullying"),
  family("complaints?"),
  family("data protection|gdpr|privacy|freedom of information"),
  family("mobile phones?|mobile devices?"),
  family("attendance"),
  family("whistle-?blowing"),
  family("code of conduct|staff conduct|disciplinary"),
  family("sen|send|special educational needs|inclusion|accessibility"),
  family("equality|equalities"),
  family("health and safety|first aid|medical"),
  family("rse|rshe|pshe|sex education|relationships"),
  family("admissions?"),
  family("recruitment"),
];
