import { KeptBlocks, type Blocks } from "./blocks.ts";

/** Where blocks go now: to the document, or to the cell, box or note inside it that is being read. */
export class NestedBlocks {
  readonly #outermost: Blocks;
  readonly #kept: KeptBlocks[] = [];

  constructor(outermost: Blocks) {
    this.#outermost = outermost;
  }

  get current(): Blocks {
    return this.#kept.at(-1) ?? this.#outermost;
  }

  get isNested(): boolean {
    return this.#kept.length > 0;
  }

  begin(): void {
    this.#kept.push(new KeptBlocks());
  }

  end(): KeptBlocks {
    return this.#kept.pop() ?? new KeptBlocks();
  }
}
