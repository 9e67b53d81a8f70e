import { fieldTarget } from "./mail-links.ts";

/** A link's address, and where in the paragraph its text begins. */
export interface LinkedText {
  target: string;
  from: number;
}

/** Links under way: Word has them as elements that name a relation, and as fields. */
export class DocxLinks {
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #links: LinkedText[] = [];
  readonly #fields: { instruction: string; from: number }[] = [];

  /** `addresses` by relation. */
  constructor(addresses: ReadonlyMap<string, string>) {
    this.#addresses = addresses;
  }

  begin(relation: string, from: number): void {
    this.#links.push({ target: this.#addresses.get(relation) ?? "", from });
  }

  end(): LinkedText | undefined {
    return this.#links.pop();
  }

  /** A field is its instruction, then the text that the instruction gave. Returns the one that ends. */
  fieldPart(part: string, from: number): LinkedText | undefined {
    const field = this.#fields.at(-1);
    if (part === "begin") this.#fields.push({ instruction: "", from });
    else if (part === "separate" && field) field.from = from;
    else if (part === "end" && field) {
      this.#fields.pop();
      return { target: fieldTarget(field.instruction), from: field.from };
    }
    return undefined;
  }

  instruction(text: string): void {
    const field = this.#fields.at(-1);
    if (field) field.instruction += text;
  }
}
