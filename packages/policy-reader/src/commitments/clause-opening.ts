import { actorsAtStart, wordsOf } from "./actor.ts";

/** What opens a clause before the subject; it ends at a comma. */
const BEFORE_SUBJECT =
  /^(?:if|when|whenever|where|wherever|while|whilst|although|though|because|since|given|unless|until|once|should|in|at|on|as|for|to|by|with|within|under|after|before|following|during|throughout|through|prior|upon|from|every|each|annually|termly|depending|based|having|wherever possible|due|despite|rather)\b[^,]{2,300}?,\s+/iu;
/** "Once a month the deputy wipes ...": when, without a comma. */
const WHEN =
  /^(?:(?:once|twice|three times) (?:a|an|each|every|per) (?:\p{L}+ )?\p{L}+|(?:each|every) (?:(?:academic|school) )?(?:year|term|half[ -]term|month|week|fortnight|day|morning|evening)|at the (?:start|beginning|end) of (?:each|every|the) (?:\p{L}+ )?\p{L}+|annually|termly|weekly|daily|monthly) (?=(?:the|our|all|an?|we|each) )/iu;
const JOINS =
  /^(?:therefore|however|currently|at (?:the moment|present)|in addition|additionally|furthermore|moreover|also|as such|consequently|in particular|similarly|equally|instead|otherwise|then|and|but|so|accordingly|wherever possible|where possible|when appropriate|where appropriate|where necessary|where needed|when necessary|when needed|if needed|as appropriate|if necessary|if possible|at all times|thus|hence|finally|firstly|secondly|nb:?|note:?)[,:]?\s+/iu;
/** "Roles: governors approve ..."; "The role of the head - the head ...". */
const LABEL = /^[\p{L}\s&/,'\u2019()-]{2,60}?(?::| [-\u2013\u2014])\s+(?=[\p{L}])/u;

/** The clause from its subject on: "If a device is lost, the school will" gives "the school will". */
export function withoutOpening(text: string): string {
  let said = text.replace(JOINS, "").replace(WHEN, "");
  for (let turns = 0; turns < 2; turns += 1) {
    const opening = BEFORE_SUBJECT.exec(said)?.[0];
    if (!opening || said.length - opening.length < 12) break;
    const rest = said.slice(opening.length).replace(JOINS, "");
    // "To keep records, which are ..." is an aim; "To keep records, staff ..." a promise.
    if (/^to /iu.test(opening) && actorsAtStart(wordsOf(rest)).length === 0) break;
    said = rest;
  }
  return said;
}

/** The clause without "however", "in addition" and the like before it. */
export function withoutJoin(text: string): string {
  return text.replace(JOINS, "");
}

/** "Roles: governors approve ..." without the words before the colon. */
export function withoutLabel(text: string): string {
  const label = LABEL.exec(text)?.[0] ?? "";
  return /\b(?:may|might|can|could)\b/iu.test(label) ? text : text.slice(label.length);
}
