/** One level of a numbered list, as DOCX and ODT describe it. */
export interface ListLevel {
  bullet: boolean;
  /** "decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"; others count as decimal. */
  numbering: string;
  /** What is printed, with %1 for the first level's number, %2 for the second's. */
  pattern: string;
  start: number;
}

/** Counts through one list and gives each item's label: "-", "3.", "2.1". */
export class ListCounter {
  readonly #levels: ReadonlyMap<number, ListLevel>;
  readonly #counts: number[] = [];

  constructor(levels: ReadonlyMap<number, ListLevel>) {
    this.#levels = levels;
  }

  next(level: number): string {
    const described = this.#levels.get(level);
    if (described === undefined || described.bullet) return "-";
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    for (let upper = this.#counts.length; upper <= level; upper += 1) {
      this.#counts[upper] = (this.#levels.get(upper)?.start ?? 1) - (upper === level ? 1 : 0);
    }
    this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    return described.pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return listNumber(this.#counts[at] ?? 1, this.#levels.get(at)?.numbering ?? "decimal");
    });
  }
}

/** 3 as "3", "c", "C", "iii" or "III". */
export function listNumber(value: number, numbering: string): string {
  if (numbering.endsWith("Letter")) {
    const letter = String.fromCharCode(97 + ((Math.max(1, value) - 1) % 26));
    const letters = letter.repeat(Math.min(9, Math.ceil(Math.max(1, value) / 26)));
    return numbering === "upperLetter" ? letters.toUpperCase() : letters;
  }
  if (numbering.endsWith("Roman")) {
    const roman = romanNumber(value);
    return numbering === "lowerRoman" ? roman.toLowerCase() : roman;
  }
  return String(value);
}

const romanSteps: readonly [number, string][] = [
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function romanNumber(value: number): string {
  if (value < 1 || value > 399) return String(value);
  let left = value;
  let roman = "";
  for (const [size, sign] of romanSteps) {
    while (left >= size) {
      roman += sign;
      left -= size;
    }
  }
  return roman;
}
