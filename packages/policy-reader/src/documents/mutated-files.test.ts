import fc from "fast-check";
import { expect, it } from "vitest";
import {
  makeDocx,
  makeHtml,
  makeOdt,
  makePdf,
  makeRtf,
  makeText,
} from "../../fixtures/documents.ts";
import { odtBody, rtfBody, wordBody, wordFootnotes } from "../../fixtures/feature-bodies.ts";
import { docxOf } from "../../fixtures/make-docx.ts";
import { odtOf } from "../../fixtures/make-odt.ts";
import { rtfOf } from "../../fixtures/make-rtf.ts";
import { samplePolicy } from "../../fixtures/sample-policy.ts";
import { extractText } from "./extract-text.ts";
import { defaultReadingLimits } from "./reading-limits.ts";
import { UnreadableDocument } from "./unreadable-document.ts";

interface Mutation {
  kind: "overwrite" | "remove" | "repeat" | "cut short";
  /** Where, as a part of the file's length. */
  at: number;
  bytes: Uint8Array;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("overwrite", "overwrite", "remove", "repeat", "cut short"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});

function mutate(file: Uint8Array, { kind, at, bytes }: Mutation): Uint8Array {
  const start = Math.floor(file.length * at);
  const [before, after] = [file.subarray(0, start), file.subarray(start)];
  const end = start + bytes.length;
  if (kind === "cut short") return before;
  if (kind === "remove") return Buffer.concat([before, file.subarray(end)]);
  if (kind === "repeat") return Buffer.concat([before, file.subarray(start, end * 2), after]);
  return Buffer.concat([before, bytes, file.subarray(end)]);
}

const mutated = (file: Uint8Array, mutations: readonly Mutation[]) =>
  mutations.reduce(mutate, file);
const mutatedText = (text: string, mutations: readonly Mutation[]) =>
  Buffer.from(mutated(Buffer.from(text), mutations)).toString("utf8");

const title = samplePolicy.title;
const fileMakers: ((mutations: readonly Mutation[]) => Uint8Array)[] = [
  ...[makePdf, makePdf, makeDocx, makeOdt, makeRtf, makeHtml, makeText].map((make) => {
    const file = make(samplePolicy);
    return (mutations: readonly Mutation[]) => mutated(file, mutations);
  }),
  // Inside a zip, where a change to the packed bytes would seldom reach the XML.
  (mutations) =>
    docxOf(mutatedText(wordBody, mutations), { title }, [
      { name: "word/footnotes.xml", content: wordFootnotes },
    ]),
  (mutations) => odtOf(mutatedText(odtBody, mutations), { title }),
  (mutations) => mutated(rtfOf(rtfBody, { title }), mutations),
];

function hasPages(result: unknown): boolean {
  return typeof result === "object" && result !== null && "pages" in result;
}

it("a damaged file of any format is read or refused, and never breaks the reader", async () => {
  const outcomes = { read: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...fileMakers),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      async (make, mutations) => {
        const result = await extractText(make(mutations), "policy", defaultReadingLimits).catch(
          (error: unknown) => error,
        );
        const refused = result instanceof UnreadableDocument;
        if (!refused && !hasPages(result)) throw result;
        outcomes[refused ? "refused" : "read"] += 1;
      },
    ),
    { numRuns: 400, seed: 20_261_122 },
  );
  // Both happen often: neither answer is given to everything.
  expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(40);
});
