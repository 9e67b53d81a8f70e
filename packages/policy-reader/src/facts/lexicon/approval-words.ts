/**
 * The ways of saying who approves, the surest first. Each is followed by the body. "Reviewed by" is weak: who
 * reviews is often, and not always, who approves.
 */
export const APPROVALS: ReadonlyArray<{ pattern: RegExp; confidence: number }> = [
  {
    pattern:
      /(?<![\p{L}])(?:approved|ratified|adopted|ratification|agreed|accepted|endorsed|signed off|authorised)(?: (?:and|&) (?:approved|ratified|adopted|agreed|reviewed|issued|minuted))?(?: and (?:is )?owned)?(?: on)? by(?: the)?[:\t ]*/giu,
    confidence: 0.95,
  },
  {
    pattern:
      /(?<![\p{L}])(?:approval|approving|ratifying|ratification|approved|authorisation)\s*(?:body|committee|board|level|authority|group|by)?\s*(?:by|:|\t| {2,}|-|\u2013)[:\t ]*/giu,
    confidence: 0.93,
  },
  // A flattened table: "Approving Body Trust Board Date ratified June 2031"
  {
    pattern:
      /(?<![\p{L}])(?:approving|ratifying|approval|ratification) (?:body|committee|board|authority|level) /giu,
    confidence: 0.9,
  },
  // "Ratified at Full Governors: 24 March", "approved at a meeting of the trust board"
  {
    pattern:
      /(?<![\p{L}])(?:approved|ratified|adopted|agreed) at (?:the |a )?(?:meeting of (?:the )?)?/giu,
    confidence: 0.9,
  },
  // "Agreed: FGB 22.11.24"
  {
    pattern:
      /(?<![\p{L}])(?:agreed|ratified|adopted|accepted|endorsed|signed off)\s*[:\t][:\t ]*/giu,
    confidence: 0.9,
  },
  // "Approved on: 10 October 2024 by the governors"
  {
    pattern:
      /(?<![\p{L}])(?:approved|ratified|adopted|agreed|signed off)(?: on)?[: ][^\n;]{3,40}?\d\s+by(?: the)?\s+/giu,
    confidence: 0.93,
  },
  // "Date approved: June 2018, Curriculum Committee meeting"
  {
    pattern:
      /(?<![\p{L}])(?:approved|ratified|adopted|agreed)(?: on)?:[^\n;,]{3,40}?\d,\s+(?=[^\n.;,]{0,40}(?:committee|board|body)(?![\p{L}]))/giu,
    confidence: 0.93,
  },
  { pattern: /(?<![\p{L}])(?:presented|submitted) to(?: the)? /giu, confidence: 0.6 },
  {
    pattern:
      /(?<![\p{L}])(?:responsible|lead|monitoring) committee\s*[:\t ]+|(?<![\p{L}])committee(?: responsible)?\s*[:\t]+/giu,
    confidence: 0.8,
  },
  {
    pattern:
      /(?<![\p{L}])(?:to be )?(?:last )?reviewed(?: (?:and [\p{L}]+ ))? ?by(?: the)?[:\t ]*/giu,
    confidence: 0.62,
  },
];

/** A word of every one of them, and of the ways that put the body first: a line without one approves nothing. */
export const SPEAKS_OF_APPROVAL =
  /approv|ratif|adopt|agreed|accepted|endorsed|signed off|authoris|presented|submitted|committee|reviewed/iu;
