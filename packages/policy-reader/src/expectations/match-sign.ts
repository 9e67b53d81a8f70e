import type { CompiledGroup, CompiledSign } from "./compiled-sets.ts";
import type { DocumentIndex, Hit } from "./document-index.ts";

/** A unit that bears a sign, and how plainly. */
export interface SignFound {
  unit: number;
  /** What was recognised, in the sign's order. */
  hits: Hit[];
  /** The share of its groups that stand in the unit itself, not in its lead-in, heading, surroundings or subject. */
  own: number;
  /** How many groups that is: a sign of many groups says more than a sign of one. */
  groups: number;
  /** From the first of its words to the last, in words. */
  span: number;
}

/** Words between the first and last of a sign; a longer sentence is no longer one thought. */
const WIDEST = 26;
/** Of what must stand in the sentence, what its lead-in, its row or its heading may say instead. */
const MOST_BORROWED = 1;
const AROUND = 4;

export interface MatchOptions {
  index: DocumentIndex;
  /** Whether titles, headings and mentions may bear the sign. */
  anywhere: boolean;
  /** The numbers of the concepts that the document is about. */
  subjects: readonly number[];
}

/** The units that bear the sign, in reading order. */
export function matchSign({ groups }: CompiledSign, options: MatchOptions): SignFound[] {
  const { index, anywhere } = options;
  const placed = groups.map((group) => ({ group, byUnit: index.hitsOf(group) }));
  return candidatesFor(placed)
    .filter((unit) => anywhere || index.units[unit]?.kind === "sentence")
    .flatMap((unit) => matchUnit(unit, placed, options) ?? []);
}

/** The units worth a look: since one group may be borrowed at most, those with the rarest or the next rarest. */
function candidatesFor(placed: readonly PlacedGroup[]): number[] {
  const own = placed
    .filter(({ group }) => group.where === "sentence" || group.where === "beginning")
    .toSorted((a, b) => a.byUnit.size - b.byUnit.size);
  const beginning = own.find(({ group }) => group.where === "beginning");
  const rarest = beginning ? [beginning] : own.slice(0, MOST_BORROWED + 1);
  const units = new Set(rarest.flatMap(({ byUnit }) => [...byUnit.keys()]));
  return [...units].toSorted((a, b) => a - b);
}

interface PlacedGroup {
  group: CompiledGroup;
  byUnit: ReadonlyMap<number, readonly Hit[]>;
}

function matchUnit(
  unit: number,
  placed: readonly PlacedGroup[],
  options: MatchOptions,
): SignFound | null {
  const { units } = options.index;
  const { context = [], headings = [] } = units[unit] ?? {};
  const inSentence: Array<readonly Hit[]> = [];
  const hits: Hit[] = [];
  let [wanted, own, lent, headed] = [0, 0, 0, 0];
  for (const { group, byUnit } of placed) {
    const here = byUnit.get(unit);
    if (group.where === "absent") {
      if (here) return null;
      continue;
    }
    wanted += 1;
    if (here) {
      own += 1;
      hits.push(...here.slice(0, 1));
      if (group.where === "sentence") inSentence.push(here);
      continue;
    }
    if (group.where === "beginning") return null;
    const lead = context.find((number) => byUnit.has(number));
    const above = lead ?? headings.find((number) => byUnit.has(number));
    if (group.where === "sentence") {
      if (above === undefined) return null;
      if (lead === undefined) headed += 1;
      else lent += 1;
    }
    const near = above ?? nearest(unit, byUnit, options);
    if (near === undefined && !isSubject(group, options)) return null;
    if (near !== undefined) hits.push(...(byUnit.get(near) ?? []).slice(0, 1));
  }
  if (lent + headed > MOST_BORROWED || own < lent || (headed > 0 && own <= headed)) return null;
  const span = narrowest(inSentence);
  if (span === null) return null;
  return { unit, hits, own: own / wanted, groups: own, span };
}

/** What goes without saying in a document about the set's subject. */
function isSubject({ concepts, where }: CompiledGroup, { subjects }: MatchOptions): boolean {
  return where === "around" && concepts.some((concept) => subjects.includes(concept));
}

/** A unit of the same section, a few before or after, else the document's title. */
function nearest(
  unit: number,
  byUnit: PlacedGroup["byUnit"],
  { index }: MatchOptions,
): number | undefined {
  const section = index.units[unit]?.section;
  for (let distance = 1; distance <= AROUND; distance += 1) {
    for (const other of [unit - distance, unit + distance]) {
      const there = index.units[other];
      if (there?.section === section && there?.kind !== "mention" && byUnit.has(other))
        return other;
    }
  }
  return index.titles.find((title) => byUnit.has(title));
}

/** The fewest words that hold one hit of each group; null when that is no longer one thought. */
function narrowest(groups: ReadonlyArray<readonly Hit[]>): number | null {
  if (groups.length === 0) return 0;
  const all = groups
    .flatMap((hits, group) => hits.map(({ first, last }) => ({ first, last, group })))
    .toSorted((a, b) => a.first - b.first);
  const inside = groups.map(() => 0);
  let best: number | null = null;
  let [start, kinds] = [0, 0];
  for (const { group, last } of all) {
    if (inside[group] === 0) kinds += 1;
    inside[group] = (inside[group] ?? 0) + 1;
    for (let left = all[start]; left && kinds === groups.length; left = all[start]) {
      const span = last - left.first;
      if (span <= WIDEST && (best === null || span < best)) best = span;
      inside[left.group] = (inside[left.group] ?? 0) - 1;
      if (inside[left.group] === 0) kinds -= 1;
      start += 1;
    }
  }
  return best;
}
