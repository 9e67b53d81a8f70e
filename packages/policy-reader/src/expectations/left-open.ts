import type { Unit } from "./units.ts";

/** A label of who holds a role or who approves, and when: what a template leaves to be filled in. */
const LABEL =
  /\b(?:(?:leads?|governors?|trustees?|officers?|co-?ordinators?|teachers?|managers?|headteachers?|principal|chair|dsls?|ddsls?)(?:\/s|\(s\))?|(?:approved|adopted|ratified|agreed|reviewed|signed)(?: (?:by|on|date))?(?: (?:the )?[\p{L}]+){0,2}|(?:approval|review|date)(?: date)?|date of [\p{L}]+)\s*:$/iu;
const LONGEST_LABEL = 8;
/** "[Name]", "<insert date>", "______", "TBC" */
const UNFILLED = String.raw`(?:\[[^[\]\n]{1,80}\]|<[^<>\n]{1,80}>|[_.\u2026\s-]{3,}|tbc|to be confirmed)`;
const ONLY_UNFILLED = new RegExp(`^\\s*${UNFILLED}\\s*$`, "iu");
const LABEL_UNFILLED = new RegExp(`^(?<label>[^:]{2,80}:)\\s*${UNFILLED}\\s*$`, "iu");

const ANOTHER_LABEL = /^(?!name)(?:\S+\s+){0,7}\S+:\s*$/iu;

/** Takes the labels that nobody has filled in for what they are: "Safeguarding governor:" says nothing of a governor. */
export function setApartLeftOpen(units: readonly Unit[]): void {
  for (const [at, unit] of units.entries()) {
    if (unit.kind !== "contents" && isLeftOpen(unit, units[at + 1])) unit.kind = "left open";
  }
}

function isLeftOpen({ text, block }: Unit, next: Unit | undefined): boolean {
  const unfilled = LABEL_UNFILLED.exec(text)?.groups?.["label"];
  if (unfilled !== undefined) return isLabel(unfilled);
  if (!isLabel(text.trimEnd())) return false;
  if (!next) return true;
  const sameRow = block.row !== null && block.row.cells === next.block.row?.cells;
  if (sameRow) return ONLY_UNFILLED.test(next.text);
  // The value of a label may stand on the next line; another label is none.
  return next.block !== block && (ANOTHER_LABEL.test(next.text) || LABEL_UNFILLED.test(next.text));
}

function isLabel(text: string): boolean {
  return LABEL.test(text) && text.split(/\s+/u).length <= LONGEST_LABEL;
}
