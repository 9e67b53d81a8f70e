import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mutatedFiles, type MutatedFile } from "../../fixtures/mutated-files.ts";
import {
  createPolicyReader,
  defaultReadingLimits,
  type PolicyReader,
  type PolicyReading,
} from "../read-policy.ts";
import { UnreadableDocument, type UnreadableCode } from "./unreadable-document.ts";

const PER_FORMAT = 360;
const SEED = 20_261_127;
const READERS = 2;
/** No measure of speed: four times what a document may take in use, for a machine that is busy. */
const HANGS_AFTER = 120_000;

/** Of the file itself; not that it took too long or too much, nor that too many were read at once. */
const REFUSALS: ReadonlySet<UnreadableCode> = new Set<UnreadableCode>([
  "empty",
  "wrong_format",
  "unsupported_format",
  "encrypted",
  "no_text",
  "damaged",
  "too_large",
  "too_many_pages",
  "unpacks_too_large",
]);
const CRASH = /the confined process ended/;
/** A mistake of ours that was taken for damage of the file. */
const OWN_FAULT =
  /^(?:TypeError|RangeError|ReferenceError|SyntaxError)\b[^\n]*\n\s+at [^\n]*policy-reader\/src/;

/** What is wrong with an answer, or null. */
function fault(answer: unknown): string | null {
  if (answer instanceof UnreadableDocument) {
    const cause = typeof answer.cause === "string" ? answer.cause : inspect(answer.cause);
    if (CRASH.test(cause) || OWN_FAULT.test(cause)) return cause;
    return REFUSALS.has(answer.code) ? null : answer.code;
  }
  if (answer instanceof Error) return String(answer.stack);
  const { pages, facts, expectations, commitments } = answer as PolicyReading;
  const evidence = [...Object.values(facts).flat(), ...expectations, ...commitments].flatMap(
    (found) => found?.evidence ?? [],
  );
  const moved = evidence.find(
    ({ page, start, end, quote }) => pages[page - 1]?.slice(start, end) !== quote,
  );
  return moved ? `quotes what isn't there: ${JSON.stringify(moved)}` : null;
}

describe("damaged and hostile files of every format", () => {
  let reader: PolicyReader;
  beforeAll(() => {
    // In processes that are killed when they take too long or hold too much.
    const limits = { ...defaultReadingLimits, milliseconds: HANGS_AFTER };
    reader = createPolicyReader({ limits, workers: READERS });
  });
  afterAll(() => reader.close());

  it("are read or refused: none crashes or hangs the reader, or takes its memory", async () => {
    const files = mutatedFiles(PER_FORMAT, SEED);
    const faults: string[] = [];
    const [read, refused] = [new Map<string, number>(), new Map<string, number>()];
    const count = ({ name }: MutatedFile, outcomes: Map<string, number>) => {
      const [format = ""] = name.split(" ");
      outcomes.set(format, (outcomes.get(format) ?? 0) + 1);
    };
    const readAll = async () => {
      for (const file of files) {
        const answer = await reader.read(file.bytes, file.name).catch((error: unknown) => error);
        const wrong = fault(answer);
        if (wrong !== null) faults.push(`${file.name}: ${wrong}`);
        count(file, answer instanceof Error ? refused : read);
      }
    };
    await Promise.all(Array.from({ length: READERS }, readAll));
    expect(faults).toEqual([]);
    const total = [...read.values(), ...refused.values()].reduce((sum, some) => sum + some, 0);
    expect(total).toBeGreaterThanOrEqual(2_000);
    // Neither answer is given to everything of a format.
    expect(Math.min(...read.values())).toBeGreaterThan(50);
    expect([...refused.keys()].toSorted()).toEqual([...read.keys()].toSorted());
    expect(read.size).toBe(6);
  }, 900_000);
});
