import { type DocumentLines, frontLines } from "./layout/document-lines.ts";

/** What a document says of its own standing, on its first lines. */
interface StatedStatus {
  status: "draft" | "superseded";
  words: string;
}

const FRONT_LINES = 8;
const LONGEST = 100;
const DRAFT =
  /^\W*(?:(?:first|final|working|consultation) )?draft\b|[(\u2013-]\s*draft\b\W*$|\bnot yet (?:approved|ratified|adopted|agreed)\b|\bawaiting (?:approval|ratification)\b/iu;
/** "Draft approved by governors" is one no longer. */
const APPROVED = /(?<!not yet )\b(?:approved|ratified|adopted|agreed)\b/iu;
const SUPERSEDED =
  /^\W*(?:this policy (?:is|has been) )?(?:superseded|withdrawn|obsolete|archived|no longer in (?:force|use))\b/iu;

/** "DRAFT for consultation", "Superseded by the edition of May 2031": null when it says neither. */
export function statedStatus(document: DocumentLines): StatedStatus | null {
  for (const { text } of frontLines(document, FRONT_LINES)) {
    if (text.length > LONGEST) continue;
    if (SUPERSEDED.test(text)) return { status: "superseded", words: text };
    if (DRAFT.test(text) && !APPROVED.test(text)) return { status: "draft", words: text };
  }
  return null;
}

/** A sentence for the person who confirms the facts. */
export function statusWarnings(stated: StatedStatus | null): string[] {
  if (!stated) return [];
  const { status, words } = stated;
  return [
    status === "draft"
      ? `The document calls itself a draft: "${words}".`
      : `The document says that it is no longer in force: "${words}".`,
  ];
}
