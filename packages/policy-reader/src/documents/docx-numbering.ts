import { ListCounter, type ListLevel } from "./list-labels.ts";
import { readXml, type XmlHandler } from "./xml-events.ts";
import type { ZipArchive } from "./zip-archive.ts";

/** A paragraph style, as far as the text's form depends on it. */
export interface WordStyle {
  heading: boolean;
  listId: string | null;
  level: number | null;
}

/** Word keeps a list's numbers out of the text: this works them out from its list and style parts. */
export class DocxNumbering {
  readonly #levelsByAbstract = new Map<string, Map<number, ListLevel>>();
  readonly #abstractByList = new Map<string, string>();
  readonly #counters = new Map<string, ListCounter>();
  readonly #styles = new Map<string, WordStyle & { basedOn: string | null }>();

  static async read(archive: ZipArchive, folder: string): Promise<DocxNumbering> {
    const numbering = new DocxNumbering();
    if (archive.has(`${folder}numbering.xml`)) {
      await readXml(await archive.stream(`${folder}numbering.xml`), numbering.#listHandler());
    }
    if (archive.has(`${folder}styles.xml`)) {
      await readXml(await archive.stream(`${folder}styles.xml`), numbering.#styleHandler());
    }
    return numbering;
  }

  /** The style with what it inherits. */
  style(id: string): WordStyle {
    const found: WordStyle = { heading: false, listId: null, level: null };
    let next: string | null = id;
    for (let steps = 0; next !== null && steps < 20; steps += 1) {
      const style = this.#styles.get(next);
      if (style === undefined) break;
      found.heading ||= style.heading;
      found.listId ??= style.listId;
      found.level ??= style.level;
      next = style.basedOn;
    }
    return found;
  }

  /** The next item's label in that list, or null when there is no such list. */
  label(listId: string, level: number): string | null {
    const abstract = this.#abstractByList.get(listId);
    const levels = abstract === undefined ? undefined : this.#levelsByAbstract.get(abstract);
    if (abstract === undefined || levels === undefined) return null;
    let counter = this.#counters.get(abstract);
    if (counter === undefined) this.#counters.set(abstract, (counter = new ListCounter(levels)));
    return counter.next(Math.min(8, Math.max(0, level)));
  }

  #listHandler(): XmlHandler {
    let abstract = new Map<number, ListLevel>();
    let level: ListLevel | null = null;
    let list = "";
    return {
      open: (name, attributes) => {
        const value = attributes.get("val") ?? "";
        if (name === "abstractNum") {
          abstract = new Map();
          this.#levelsByAbstract.set(attributes.get("abstractNumId") ?? "", abstract);
        } else if (name === "lvl") {
          level = { bullet: false, numbering: "decimal", pattern: "%1.", start: 1 };
          abstract.set(Number(attributes.get("ilvl") ?? 0), level);
        } else if (name === "num") list = attributes.get("numId") ?? "";
        else if (name === "abstractNumId") this.#abstractByList.set(list, value);
        else if (name === "start" && level) level.start = Number(value) || 0;
        else if (name === "lvlText" && level) level.pattern = value;
        else if (name === "numFmt" && level) {
          level.bullet = value === "bullet" || value === "none";
          level.numbering = value;
        }
      },
      close: (name) => {
        if (name === "lvl") level = null;
        // A list's own overrides of its levels must not change the shared description.
        if (name === "abstractNum" || name === "lvlOverride") abstract = new Map();
      },
      text: () => undefined,
    };
  }

  #styleHandler(): XmlHandler {
    let style: (WordStyle & { basedOn: string | null }) | null = null;
    return {
      open: (name, attributes) => {
        const value = attributes.get("val") ?? "";
        if (name === "style") {
          style = { heading: false, listId: null, level: null, basedOn: null };
          this.#styles.set(attributes.get("styleId") ?? "", style);
        } else if (style === null) return;
        else if (name === "name") style.heading ||= /^(heading|title|subtitle)/i.test(value);
        else if (name === "outlineLvl") style.heading = true;
        else if (name === "basedOn") style.basedOn = value;
        else if (name === "numId") style.listId = value;
        else if (name === "ilvl") style.level = Number(value) || 0;
      },
      close: (name) => {
        if (name === "style") style = null;
      },
      text: () => undefined,
    };
  }
}
