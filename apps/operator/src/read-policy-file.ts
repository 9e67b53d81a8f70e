import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Commitment } from "@safeboard/compliance/commitments";
import type { ExpectationFinding } from "@safeboard/compliance/expectations";
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import {
  defaultReadingLimits,
  refuseTooLargeFile,
  UnreadableDocument,
  type PolicyReader,
  type PolicyReading,
} from "@safeboard/policy-reader";

/** What the command prints for one file. */
export type PolicyFileReport =
  | {
      file: string;
      pages: number;
      characters: number;
      facts: PolicyFacts;
      /** By what the text itself says, in the order of the sets. */
      expectations: Pick<ExpectationFinding, "id" | "status" | "evidence">[];
      commitments: Commitment[];
      warnings: string[];
    }
  | { file: string; error: { code: string; message: string } };

/** Reads one file, named from `folder`; whatever keeps it from being read is in the report. */
export async function readPolicyFile(
  reader: PolicyReader,
  file: string,
  folder: string,
): Promise<PolicyFileReport> {
  try {
    return reportOf(file, await reader.read(await fileBytes(resolve(folder, file)), file));
  } catch (error) {
    return { file, error: explain(error) };
  }
}

/** A file that is too large is refused by its size, before any of it is read. */
async function fileBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (found.isDirectory()) throw new NotAFile("This is a folder. Name the files in it.");
  if (!found.isFile()) throw new NotAFile("This is a device or a pipe, not a file.");
  refuseTooLargeFile(found.size, defaultReadingLimits);
  return readFile(path);
}

class NotAFile extends Error {}

/** Only what the command promises: no confidences, no elements, which others use. */
function reportOf(file: string, reading: PolicyReading): PolicyFileReport {
  const { pages, facts, warnings } = reading;
  const people = facts.people.map(({ name, roles, email, evidence }) => {
    return { name, roles, email, evidence };
  });
  const guidance = facts.guidance.map(({ document, edition, evidence }) => {
    return { document, edition, evidence };
  });
  const expectations = reading.expectations.map(({ id, status, evidence }) => {
    return { id, status, evidence };
  });
  const commitments = reading.commitments.map(
    ({ text, who, frequencyMonths, expectation, evidence }) => {
      return { text, who, frequencyMonths, expectation, evidence };
    },
  );
  return {
    file,
    pages: pages.length,
    characters: pages.reduce((sum, page) => sum + page.length, 0),
    facts: { ...facts, people, guidance },
    expectations,
    commitments,
    warnings,
  };
}

const notFound = { code: "not_found", message: "There is no file of this name." };
const noPermission = {
  code: "no_permission",
  message: "You don't have permission to read this file.",
};
const systemErrors: Readonly<Record<string, { code: string; message: string }>> = {
  ENOENT: notFound,
  ENOTDIR: notFound,
  ENAMETOOLONG: notFound,
  EACCES: noPermission,
  EPERM: noPermission,
};

function explain(error: unknown): { code: string; message: string } {
  if (error instanceof UnreadableDocument) return { code: error.code, message: error.message };
  if (error instanceof NotAFile) return { code: "not_a_file", message: error.message };
  if (!(error instanceof Error)) throw error;
  const known = "code" in error ? systemErrors[String(error.code)] : undefined;
  return known ?? { code: "failed", message: error.message };
}
