import type { DocumentIndex, Hit } from "./document-index.ts";

/** A sign with its alternatives' numbers in place of their names. */
export interface CompiledSign {
  groups: CompiledGroup[];
}

export interface CompiledGroup {
  concepts: number[];
  where: "sentence" | "around" | "beginning" | "beginning_around" | "absent";
}

/** A unit that bears a sign, and how plainly. */
export interface SignFound {
  unit: number;
  /** The words that were recognised, in the sign's order. */
  words: string[];
  /** The share of its groups that stand in the unit itself, not in its lead-in, heading, surroundings or subject. */
  own: number;
  /** How many groups that is: a sign of many groups says more than a sign of one. */
  groups: number;
}

/** Words between the first and last of a sign; a longer sentence is no longer one thought. */
const WIDEST = 40;
const FIRST_WORDS = 4;
const AROUND = 6;

export interface MatchOptions {
  index: DocumentIndex;
  /** Whether titles, headings and mentions may bear the sign. */
  anywhere: boolean;
  /** The number of the set's subject, when the document is about it. */
  subject: number | null;
}

/** The units that bear the sign, in reading order. */
export function matchSign({ groups }: CompiledSign, options: MatchOptions): SignFound[] {
  const { index, anywhere } = options;
  const placed = groups.map((group) => ({ group, byUnit: hitsByUnit(group, index) }));
  const candidates = new Set<number>();
  for (const { group, byUnit } of placed) {
    if (group.where !== "sentence" && group.where !== "beginning") continue;
    for (const unit of byUnit.keys()) candidates.add(unit);
  }
  return [...candidates]
    .toSorted((a, b) => a - b)
    .filter((unit) => anywhere || index.units[unit]?.kind === "sentence")
    .flatMap((unit) => matchUnit(unit, placed, options) ?? []);
}

interface PlacedGroup {
  group: CompiledGroup;
  byUnit: Map<number, Hit[]>;
}

function matchUnit(
  unit: number,
  placed: readonly PlacedGroup[],
  options: MatchOptions,
): SignFound | null {
  const { units } = options.index;
  const context = units[unit]?.context ?? [];
  const own: Hit[][] = [];
  const words: string[] = [];
  for (const { group, byUnit } of placed) {
    const here = byUnit.get(unit);
    if (group.where === "absent") {
      if (here) return null;
      continue;
    }
    if (here) {
      own.push(here);
      words.push(here[0]?.text ?? "");
      continue;
    }
    if (group.where === "beginning") return null;
    const above = context.find((number) => byUnit.has(number));
    const near = above ?? (group.where === "sentence" ? undefined : nearest(unit, byUnit, options));
    if (near === undefined) {
      if (group.where === "sentence" || !isSubject(group, options)) return null;
      continue;
    }
    words.push(byUnit.get(near)?.[0]?.text ?? "");
  }
  const wanted = placed.filter(({ group }) => group.where !== "absent").length;
  const inSentence = placed.filter(
    ({ group, byUnit }) => group.where === "sentence" && byUnit.has(unit),
  );
  const begins = placed.some(({ group }) => group.where === "beginning");
  if (inSentence.length === 0 && !begins) return null;
  if (!fits(inSentence.map(({ byUnit }) => byUnit.get(unit) ?? []))) return null;
  return { unit, words: [...new Set(words)], own: own.length / wanted, groups: own.length };
}

function isSubject({ concepts }: CompiledGroup, { subject }: MatchOptions): boolean {
  return subject !== null && concepts.includes(subject);
}

/** A unit of the same section, a few before or after. */
function nearest(
  unit: number,
  byUnit: Map<number, Hit[]>,
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
  return undefined;
}

function hitsByUnit(
  { concepts, where }: CompiledGroup,
  { hits }: DocumentIndex,
): Map<number, Hit[]> {
  const byUnit = new Map<number, Hit[]>();
  const atBeginning = where === "beginning" || where === "beginning_around";
  for (const concept of concepts) {
    for (const hit of hits[concept] ?? []) {
      if (atBeginning && hit.first >= FIRST_WORDS) continue;
      const here = byUnit.get(hit.unit);
      if (here) here.push(hit);
      else byUnit.set(hit.unit, [hit]);
    }
  }
  return byUnit;
}

/** Whether one hit of each group lies within the widest stretch of words. */
function fits(groups: readonly Hit[][]): boolean {
  const all = groups
    .flatMap((hits, group) => hits.map(({ first, last }) => ({ first, last, group })))
    .toSorted((a, b) => a.first - b.first);
  const inside = groups.map(() => 0);
  let [start, kinds] = [0, 0];
  for (const { group, last } of all) {
    if (inside[group] === 0) kinds += 1;
    inside[group] = (inside[group] ?? 0) + 1;
    for (let left = all[start]; left && last - left.first > WIDEST; left = all[start]) {
      inside[left.group] = (inside[left.group] ?? 0) - 1;
      if (inside[left.group] === 0) kinds -= 1;
      start += 1;
    }
    if (kinds === groups.length) return true;
  }
  return groups.length === 0;
}
