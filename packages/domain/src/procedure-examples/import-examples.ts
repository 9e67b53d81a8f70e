import type { ExampleIds } from "./example-ids.ts";
import { ofSchool, schoolActors, type ProcedureExamples } from "./procedure-example.ts";

const ofArriving = ({ schoolId, arrivingImportId }: ExampleIds) => ({
  schoolId,
  runId: arrivingImportId,
});
const ofChecked = ({ schoolId, checkedImportId }: ExampleIds) => ({
  schoolId,
  runId: checkedImportId,
});
const ofAsking = ({ schoolId, askingImportId }: ExampleIds) => ({
  schoolId,
  runId: askingImportId,
});

export const importExamples: ProcedureExamples = {
  list: { by: schoolActors, input: ofSchool },
  read: { by: schoolActors, input: ofChecked },
  rows: { by: schoolActors, input: ofChecked },
  questions: { by: schoolActors, input: ofAsking },
  start: {
    by: schoolActors,
    input: ({ schoolId }) => ({ schoolId, kind: "staff", fileName: "staff.csv", byteLength: 30 }),
  },
  addPart: {
    by: schoolActors,
    input: (ids) => ({
      ...ofArriving(ids),
      position: 0,
      bytes: new TextEncoder().encode("Name,Group\r\nUna Bell,Support\r\n"),
    }),
  },
  finishUpload: { by: schoolActors, input: ofArriving },
  reopen: { by: schoolActors, input: (ids) => ({ ...ofChecked(ids), headingRow: 1 }) },
  saveMapping: {
    by: schoolActors,
    input: (ids) => ({ ...ofChecked(ids), columns: ["name", "group"] }),
  },
  answer: {
    by: schoolActors,
    input: (ids) => ({
      ...ofAsking(ids),
      answers: [{ key: ids.questionKey, answer: "leave_out" }],
    }),
  },
  answerAll: { by: schoolActors, input: (ids) => ({ ...ofAsking(ids), answer: "leave_out" }) },
  applyRows: { by: schoolActors, input: ofChecked },
  withdraw: {
    by: schoolActors,
    input: ({ schoolId, appliedImportId }) => ({ schoolId, runId: appliedImportId }),
  },
  cancel: { by: schoolActors, input: ofChecked },
};
