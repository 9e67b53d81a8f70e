const DOCUMENTS = String.raw`(?:polic(?:y|ies)|procedures?|guidance|guidelines|agreements?|acts?|code of conduct|strateg(?:y|ies)|advice|regulations?|plan|statement|framework|documents?|legislation|links?|websites?|resources?)`;
/** Words that only point to other documents. */
const POINTS = new RegExp(
  String.raw`\b(?:read|used?|considered|viewed|seen) (?:alongside|in conjunction|together|with reference)|\b(?:links?|linked|relates?|related|cross.?references?d?) (?:closely )?(?:to|with) (?:\w+ ){0,3}${DOCUMENTS}|^(?:please )?(?:see(?! that)|refer to)\b|\b(?:please )?(?:see|refer to) (?:also )?(?:the |our )?(?:[\w-]+ ){0,5}${DOCUMENTS}|\bfurther (?:information|advice|guidance|details|support|reading)\b|\b(?:other|following|related|associated|linked|relevant) (?:\w+ ){0,3}(?:polic(?:y|ies)|documents)\b(?: (?:and|or) \w+)?(?:\s*:.*| (?:include|are|is)\b.*|\W*)$`,
  "iu",
);
const READ_THIS =
  /\b(?:policy|statement|document|policies|it|this)\b(?: \w+)? (?:should|must|is|are|can|may|will|needs?|has)(?: also)?(?: to)?(?: be)?\W*$/iu;
const OPENS = new RegExp(
  String.raw`${POINTS.source}|\b(?:legislation|guidance|advice|acts?|links?|websites?|resources|polic(?:y|ies)(?: (?:and|or) \w+)?)(?: (?:for|from|on|to|and|is|are|available|schools?|below|as|follows|includes?|including|the|following|can|be|found))*\W*$`,
  "iu",
);
const LISTING_HEADING =
  /\b(?:related|linked|associated|other|supporting|relevant) (?:\w+ ){0,3}(?:polic|document|guidance|legislation)|\b(?:useful|further|helpful) (?:\w+ )?(?:links?|websites?|information|reading|resources|contacts)|\b(?:version|change|amendment|document|revision) (?:history|log|control|record)s?\b|\b(?:glossary|definitions?|abbreviations|acronyms|terminology|words (?:we use|used))\b|^(?:\W*\d*\W*)(?:our |the |school |key )*(?:policies|policies and procedures|documents)\W*$|\blinks? (?:to|with)\b|^(?:\W*\d*\W*)(?:legislation|references|resources|bibliography|legal (?:framework|background|basis|context)|statutory framework|relevant legislation|websites|links)\b/iu;
/** Guidance by its publisher and title: "DfE (2023) 'Filtering and monitoring standards'". */
const PUBLISHERS =
  /^(?:DfE|UKCIS|UKCCIS|Department for|HM Government|Home Office|Ofsted)\b|: (?:advice|guidance) for [^.]*\((?:DfE|UKCIS|UKCCIS)/u;
const URL = /https?:\/\/|\bwww\.|\.gov\.uk|\.org\.uk/iu;
const MODAL =
  /\b(?:will|must|should|shall|is|are|was|has|have|can|may|be|ensures?|provides?|follows?|expects?|includes?|makes?|takes?|do|does|we)\b/iu;
const TITLE = new RegExp(
  String.raw`\b${DOCUMENTS}(?: and ${DOCUMENTS})?(?: \([^)]{1,40}\))?(?: \d{4})?\W*$`,
  "iu",
);
const MOST_WORDS_OF_A_TITLE = 14;

/** Whether a text only names or points to documents and links. `listed`: in a list of such; `item`: in any list. */
export function isMention(
  text: string,
  { listed, item }: { listed: boolean; item: boolean },
): boolean {
  if (onlyPoints(text) || (PUBLISHERS.test(text) && !hasVerb(text))) return true;
  const rest = text.split(/\s+/u).filter((word) => !URL.test(word));
  const short = rest.length <= MOST_WORDS_OF_A_TITLE;
  const verb =
    MODAL.test(rest.join(" ")) ||
    /^\p{L}+ing (?!(?:and|policy|policies|procedures?|standards|guidance|agreements?)\b)/iu.test(
      text,
    );
  if (listed) return !MODAL.test(rest.join(" ")) || URL.test(text);
  if (URL.test(text) && short && !MODAL.test(rest.join(" "))) return true;
  return item && short && !verb && TITLE.test(text);
}

/** "This policy is read with ..." points; "Staff tell the DSL (see the child protection policy)" says something. */
function onlyPoints(text: string): boolean {
  const points = POINTS.exec(text);
  return points !== null && !hasVerb(text.slice(0, points.index).replace(READ_THIS, ""));
}

/** Whether a text has one of the verbs by which a title is told from a sentence. */
export function hasVerb(text: string): boolean {
  return MODAL.test(text);
}

/** Whether a heading opens a list of documents, links or definitions. */
export function headsMentions(heading: string): boolean {
  return LISTING_HEADING.test(heading);
}

/** Whether the words before a list make its items mentions. */
export function opensMentions(leadIn: string): boolean {
  return OPENS.test(leadIn.replace(/[\s:\u2013\u2014-]+$/u, ""));
}
