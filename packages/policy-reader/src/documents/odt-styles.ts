import type { ListLevel } from "./list-labels.ts";

/** What an OpenDocument file's styles say about the form of its text. */
export class OdtStyles {
  readonly #breakBefore = new Set<string>();
  readonly #breakAfter = new Set<string>();
  readonly #hidden = new Set<string>();
  readonly #lists = new Map<string, Map<number, ListLevel>>();
  readonly #listOfStyle = new Map<string, string>();
  #style = "";
  #list: Map<number, ListLevel> | null = null;

  breaksBefore(style: string): boolean {
    return this.#breakBefore.has(style);
  }

  breaksAfter(style: string): boolean {
    return this.#breakAfter.has(style);
  }

  hides(style: string): boolean {
    return this.#hidden.has(style);
  }

  /** The levels of a list style, itself or as named by a paragraph style. */
  levels(style: string): ReadonlyMap<number, ListLevel> | undefined {
    return this.#lists.get(style) ?? this.#lists.get(this.#listOfStyle.get(style) ?? "");
  }

  /** Takes the style elements of content.xml and styles.xml as they go by. */
  open(name: string, attributes: ReadonlyMap<string, string>): void {
    switch (name) {
      case "style": {
        this.#style = attributes.get("name") ?? "";
        const list = attributes.get("list-style-name");
        if (list) this.#listOfStyle.set(this.#style, list);
        break;
      }
      case "paragraph-properties":
        if (attributes.get("break-before") === "page") this.#breakBefore.add(this.#style);
        if (attributes.get("break-after") === "page") this.#breakAfter.add(this.#style);
        break;
      case "text-properties":
        if (attributes.get("display") === "none") this.#hidden.add(this.#style);
        break;
      case "list-style":
        this.#list = new Map();
        this.#lists.set(attributes.get("name") ?? "", this.#list);
        break;
      case "list-level-style-bullet":
      case "list-level-style-number":
        this.#level(name.endsWith("bullet"), attributes);
        break;
    }
  }

  #level(bullet: boolean, attributes: ReadonlyMap<string, string>): void {
    const level = Number(attributes.get("level") ?? 1) - 1;
    const shownLevels = Math.min(9, Number(attributes.get("display-levels") ?? 1) || 1);
    const numbers = Array.from(
      { length: shownLevels },
      (_, step) => `%${level + 2 - shownLevels + step}`,
    );
    this.#list?.set(level, {
      bullet: bullet || (attributes.get("num-format") ?? "1") === "",
      numbering: numberingOf(attributes.get("num-format") ?? "1"),
      pattern: `${attributes.get("num-prefix") ?? ""}${numbers.join(".")}${attributes.get("num-suffix") ?? ""}`,
      start: Number(attributes.get("start-value") ?? 1) || 1,
    });
  }
}

function numberingOf(format: string): string {
  const byFormat: Record<string, string> = {
    a: "lowerLetter",
    A: "upperLetter",
    i: "lowerRoman",
    I: "upperRoman",
  };
  return byFormat[format] ?? "decimal";
}
