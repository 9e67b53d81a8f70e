/** What policies are about, for telling a title from another heading. */
const TOPIC =
  "(?:on[ -]?line|e|internet|digital|cyber|web)[ -]?(?:safety|safe|safeguarding)|esafety|safeguarding|child protection|acceptable use(?: of [\\p{L} ]{2,40})?|anti[ -]?(?:bullying|cyberbullying)|cyber[ -]?bullying|mobile (?:phones?|devices?|technolog(?:y|ies))|social (?:media|networking)|(?:ict|it|computing|internet|technology|digital|e-?learning|remote learning|artificial intelligence|ai)(?: [\\p{L}]+){0,3}|data protection|behaviou?r|use of images|online access";

export const POLICY_TOPIC = new RegExp(`(?<![\\p{L}])(?:${TOPIC})(?![\\p{L}])`, "iu");

/** What such a document calls itself. */
export const POLICY_NOUN =
  /(?<![\p{L}])(?:polic(?:y|ies)(?: statement| document)?|statement|procedures?|guidelines|agreement|code of (?:conduct|practice))(?![\p{L}])/iu;

/** Headings that hold the words and are not the document's title. */
export const NOT_A_TITLE =
  /^(?:what|why|who|how|when|date|key people|contents|introduction|aims?|purpose|scope|this policy|the policy|(?:type|name|owner|author) of (?:the )?(?:policy|document)|policy (?:details|statement of|review|control|owner|date|status|number|version|aims?|author|lead|document control)|policies\b|(?:trust|school|academy|whole)[- ](?:wide|school) policy\s*$|(?:non-)?statutory policy\s*$|related|linked|links|other|review|our policy|policy\s*:?\s*$|policy statement|statement of intent|appendix|annex|section|part|\d+[.)])/iu;

/** Template marks for a person to fill in. */
export const PLACEHOLDER =
  /[<[{(]\s*(?:insert|enter|add|name|school|date|academy|type|your|delete)[^>\])}\n]{0,60}[>\])}]|\b(?:insert|enter|type) (?:school|academy|name|date)\b|[.\u2026_]{4,}/iu;
