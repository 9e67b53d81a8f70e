import type { WorkbookArchive } from "./workbook-archive.ts";
import { readXml } from "./xml-events.ts";

/** How a number is to be read, by the format that its cell is shown in. */
export type NumberFormat =
  | { kind: "plain" }
  | { kind: "date" }
  | { kind: "time" }
  | { kind: "date and time" }
  /** A reference or telephone number that is kept as a number but shown with its leading zeros. */
  | { kind: "zeros"; digits: number }
  | { kind: "percent"; decimals: number };

const plain: NumberFormat = { kind: "plain" };

/** Formats that every workbook knows by number (ECMA-376 part 1, 18.8.30), the East Asian dates among them. */
function builtIn(id: number): NumberFormat {
  if (id === 9) return { kind: "percent", decimals: 0 };
  if (id === 10) return { kind: "percent", decimals: 2 };
  if (id === 22) return { kind: "date and time" };
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: "time" };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
    return { kind: "date" };
  }
  return plain;
}

/** What a format code such as `dd/mm/yyyy` or `[$-809]d mmm yyyy;@` makes of a number. */
export function numberFormatOf(code: string): NumberFormat {
  const [positive = ""] = code.split(";");
  // Letters that stand for themselves: in quotation marks, behind a backslash; and what is only
  // space or a colour, a language or a condition in brackets. Elapsed hours, [h], are no date.
  if (/\[[hms]+\]/i.test(positive)) return plain;
  const signs = positive
    .replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "")
    .replaceAll(/general|AM\/PM|A\/P/gi, "")
    .trim();
  if (/^0+$/.test(signs)) return signs === "0" ? plain : { kind: "zeros", digits: signs.length };
  const percent = /^[#0,]*(?:\.(0+))?%$/.exec(signs);
  if (percent) return { kind: "percent", decimals: percent[1]?.length ?? 0 };
  const hasTime = /[hs]/i.test(signs);
  const hasDate = /[yd]/i.test(signs) || (/m/i.test(signs) && !hasTime);
  if (hasDate) return { kind: hasTime ? "date and time" : "date" };
  return hasTime ? { kind: "time" } : plain;
}

/** The format of each of a workbook's cell styles, by the style's place in the list. */
export async function readNumberFormats(
  archive: WorkbookArchive,
  part: string | null,
): Promise<NumberFormat[]> {
  if (part === null || !archive.has(part)) return [];
  const custom = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let inCellStyles = false;
  const events = readXml(await archive.stream(part), {
    open(name, attribute) {
      if (name === "numFmt") {
        custom.set(Number(attribute("numFmtId")), numberFormatOf(attribute("formatCode") ?? ""));
      }
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) {
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(custom.get(id) ?? builtIn(id));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
    text() {},
  });
  for await (const _ of events);
  return formats;
}
