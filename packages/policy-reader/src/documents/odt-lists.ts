import { ListCounter } from "./list-labels.ts";
import type { OdtStyles } from "./odt-styles.ts";

interface List {
  style: string;
  counter: ListCounter;
  /** The item has not yet had its first paragraph, the one that carries the label. */
  itemBegins: boolean;
}

/** The open lists of an OpenDocument text, and how far each style has counted. */
export class OdtLists {
  readonly #styles: OdtStyles;
  readonly #open: List[] = [];
  readonly #counterByStyle = new Map<string, ListCounter>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** A list within a list goes on with its style where it names none; `continued` with the numbers of an earlier one. */
  begin(style: string, continued: boolean): void {
    const outer = this.#open.at(-1);
    const named = style === "" ? (outer?.style ?? "") : style;
    const previous = continued ? this.#counterByStyle.get(named) : undefined;
    const counter =
      outer?.style === named
        ? outer.counter
        : (previous ?? new ListCounter(this.#styles.levels(named) ?? new Map()));
    this.#counterByStyle.set(named, counter);
    this.#open.push({ style: named, counter, itemBegins: false });
  }

  beginItem(): void {
    const list = this.#open.at(-1);
    if (list) list.itemBegins = true;
  }

  end(): void {
    this.#open.pop();
  }

  /** What the list puts before the first paragraph of its item. */
  label(): string | null {
    const list = this.#open.at(-1);
    if (list === undefined || !list.itemBegins) return null;
    list.itemBegins = false;
    return list.counter.next(this.#open.length - 1);
  }
}
