/** The kinds of file that can be imported. One more is a folder beside these and a line here. */
import { NotFound } from "../errors.ts";
import type { ImportKind } from "./import-kind.ts";
import { incidentCountsImport } from "./kinds/incident-counts/incident-counts-import.ts";
import { incidentsImport } from "./kinds/incidents/incidents-import.ts";
import { reportedImport } from "./kinds/reported/reported-import.ts";
import { staffImport } from "./kinds/staff/staff-import.ts";
import { trainingImport } from "./kinds/training/training-import.ts";

export const IMPORT_KINDS: readonly ImportKind[] = [
  staffImport,
  trainingImport,
  reportedImport,
  incidentsImport,
  incidentCountsImport,
];

/** @throws NotFound for a code of none */
export function requireImportKind(code: string): ImportKind {
  const found = IMPORT_KINDS.find((kind) => kind.code === code);
  if (!found) throw new NotFound();
  return found;
}
