/** Four imports of a school: one still arriving, one checked, one that asks something, one applied. */
import { createHash, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { importPart, importRow, importRun } from "@safeboard/database/tables/imports";
import type { ImportMapping, ImportQuestion } from "../imports/import-kind.ts";
import type { OpenedImport } from "../imports/require-import-run.ts";
import { bytesOf } from "../policy-text.fixture.ts";
import { TODAY, type TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

const NONE = { new: 0, changed: 0, unchanged: 0, leaver: 0, rejected: 0, asked: 0 };
const noDates = { iso: 0, day_first: 0, month_first: 0, either: 0, serial: 0, written: 0, none: 1 };
const oneCell = { filled: 1, emails: 0, urns: 0, dates: noDates };

const mapping: ImportMapping = {
  columns: ["name", "group"],
  dates: {},
  words: {},
  wholeList: false,
  lastDay: null,
};

const opened: OpenedImport = {
  format: "csv",
  encoding: "utf-8",
  delimiter: ",",
  sheet: null,
  sheets: [],
  headingRow: 1,
  columns: 2,
  headings: ["Name", "Group"],
  firstRows: [["Una Bell", "Support"]],
  rows: 1,
  notices: [],
  survey: [
    { ...oneCell, words: [{ text: "Una Bell", rows: 1 }] },
    { ...oneCell, words: [{ text: "Support", rows: 1 }] },
  ],
  headingsHash: createHash("sha256").update("Name,Group").digest("hex"),
};

const question: ImportQuestion = {
  asks: "person",
  key: "person",
  text: "Somebody here is called Una Bell too. Is it the same person?",
  choices: [
    { answer: "new", label: "Somebody new" },
    { answer: "leave_out", label: "Leave this out" },
  ],
  proposed: null,
};

export async function importRows(
  database: Database,
  { system, trust, members }: TrustStory,
  schoolId: string,
): Promise<
  Pick<
    ExampleIds,
    "arrivingImportId" | "checkedImportId" | "askingImportId" | "appliedImportId" | "questionKey"
  >
> {
  const [arriving, checked, asking, applied] = [1, 2, 3, 4].map(() => randomUUID()) as [
    string,
    string,
    string,
    string,
  ];
  const of = { trustId: trust.id, schoolId };
  const bytes = bytesOf("Name,Group\r\nUna Bell,Support\r\n");
  const run = {
    ...of,
    kind: "staff",
    fileName: `staff of ${schoolId}.csv`,
    byteLength: bytes.byteLength,
    userId: members.trust_lead.userId,
    recordedBy: "Priya Lathom",
  };
  const read = { opened, mapping, rowsTotal: 1, rowsRead: 1 };
  const row = { ...of, rowNumber: 2, cells: ["Una Bell", "Support"], targetSchoolId: schoolId };
  const after = { name: "Una Bell", group: "support" };
  const questionKey = `person of ${schoolId}`;
  await withActor(database, system, async (transaction) => {
    await transaction.insert(importRun).values([
      { ...run, id: arriving, state: "receiving" },
      { ...run, ...read, id: checked, state: "checked", counts: { ...NONE, new: 1 } },
      { ...run, ...read, id: asking, state: "checked", counts: { ...NONE, asked: 1 } },
      {
        ...run,
        ...read,
        id: applied,
        state: "applied",
        counts: { ...NONE, new: 1 },
        appliedAt: new Date(`${TODAY}T08:00:00Z`),
        appliedBy: "Priya Lathom",
      },
    ]);
    await transaction
      .insert(importPart)
      .values([arriving, checked].map((runId) => ({ ...of, runId, position: 0, bytes })));
    await transaction.insert(importRow).values([
      { ...row, runId: checked, outcome: "new", subjectId: randomUUID(), after },
      {
        ...row,
        runId: asking,
        outcome: "asked",
        question: { ...question, key: questionKey },
        questionKey,
      },
      { ...row, runId: applied, outcome: "new", subjectId: randomUUID(), after },
    ]);
  });
  return {
    arrivingImportId: arriving,
    checkedImportId: checked,
    askingImportId: asking,
    appliedImportId: applied,
    questionKey,
  };
}
