import type { Blocks, KeptBlocks } from "./blocks.ts";
import { withMailAddress } from "./mail-links.ts";
import type { NestedBlocks } from "./nested-blocks.ts";

/** A paragraph whose end has not come yet. */
export interface OpenParagraph {
  text: string;
  heading: boolean;
  /** Text boxes that hang on it; they are written after it. */
  boxes: KeptBlocks[];
}

/** The open paragraphs of a word processor's text, one in the other: a box in a paragraph has its own. */
export class OpenParagraphs<Kind extends OpenParagraph> {
  readonly #blocks: NestedBlocks;
  readonly #open: Kind[] = [];

  constructor(blocks: NestedBlocks) {
    this.#blocks = blocks;
  }

  get current(): Kind | undefined {
    return this.#open.at(-1);
  }

  /** Where the next text will stand in the current paragraph. */
  get position(): number {
    return this.current?.text.length ?? 0;
  }

  begin(paragraph: Kind): void {
    this.#open.push(paragraph);
  }

  end(): Kind | undefined {
    return this.#open.pop();
  }

  write(text: string): void {
    if (this.current) this.current.text += text;
  }

  /** A link has ended: its address is shown when it is a mail address that the text hides. */
  endLink(link: { from: number; target: string } | undefined): void {
    const paragraph = this.current;
    if (link && paragraph) paragraph.text = withMailAddress(paragraph.text, link.from, link.target);
  }

  endTextBox(box: KeptBlocks): void {
    if (this.current) this.current.boxes.push(box);
    else box.writeTo(this.#blocks.current);
  }

  writeBoxes({ boxes }: Kind): void {
    for (const box of boxes) box.writeTo(this.#blocks.current);
  }
}

/** `label` is what the list puts before the paragraph, or null outside a list; a heading's bullet is left out. */
export function writeLabelled(
  blocks: Blocks,
  { text, heading }: OpenParagraph,
  label: string | null,
): void {
  if (label !== null && !heading) blocks.listItem(text, label);
  else blocks.paragraph(label === null || label === "-" ? text : `${label} ${text}`);
}
