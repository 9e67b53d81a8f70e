import { posix } from "node:path";
import { damagedTable } from "../unreadable-table.ts";
import type { WorkbookArchive } from "./workbook-archive.ts";
import { readXml, type XmlHandler } from "./xml-events.ts";

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Of its part in the archive. */
  part: string;
}

/** What a workbook says of itself: its sheets in their order, and the parts that all of them use. */
export interface Workbook {
  sheets: Sheet[];
  /** Its days are counted from 1 January 1904, as Excel for the Mac once did, instead of from 1900. */
  from1904: boolean;
  stylesPart: string | null;
  sharedTextPart: string | null;
}

interface Relation {
  type: string;
  part: string;
}

/** Throws UnreadableTable when it isn't put together as a workbook. */
export async function readWorkbook(archive: WorkbookArchive): Promise<Workbook> {
  const main = [...(await relationsOf(archive, "")).values()].find(
    ({ type }) => type === "officeDocument",
  );
  const part = main?.part ?? "xl/workbook.xml";
  const relations = await relationsOf(archive, part);
  const partOf = (type: string) =>
    [...relations.values()].find((relation) => relation.type === type)?.part ?? null;
  const { sheets, from1904 } = await readSheets(archive, part, relations);
  if (sheets.length === 0) throw damagedTable("the workbook has no sheets");
  return {
    sheets,
    from1904,
    stylesPart: partOf("styles"),
    sharedTextPart: partOf("sharedStrings"),
  };
}

async function readSheets(
  archive: WorkbookArchive,
  part: string,
  relations: ReadonlyMap<string, Relation>,
): Promise<Pick<Workbook, "sheets" | "from1904">> {
  const sheets: Sheet[] = [];
  let from1904 = false;
  await readWhole(archive, part, {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = isTrue(attribute("date1904"));
      if (name !== "sheet") return;
      // The relation's id is `r:id`; a sheet's own number is `sheetId`.
      const relation = relations.get(attribute("id") ?? "");
      // Charts and dialogs are sheets too, but have no rows.
      if (relation?.type !== "worksheet") return;
      const hidden = (attribute("state") ?? "visible") !== "visible";
      sheets.push({ name: attribute("name") ?? "", hidden, part: relation.part });
    },
    close() {},
    text() {},
  });
  return { sheets, from1904 };
}

/** A part's relations by their id; none when it has none. */
async function relationsOf(
  archive: WorkbookArchive,
  part: string,
): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const relationsPart = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  const relations = new Map<string, Relation>();
  if (!archive.has(relationsPart)) return relations;
  await readWhole(archive, relationsPart, {
    open(name, attribute) {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const target = attribute("Target") ?? "";
      relations.set(attribute("Id") ?? "", {
        type: (attribute("Type") ?? "").split("/").at(-1) ?? "",
        part: posix.resolve("/", folder, target).slice(1),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

async function readWhole(archive: WorkbookArchive, part: string, handler: XmlHandler) {
  for await (const _ of readXml(await archive.stream(part), handler));
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
