import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { documentPassages } from "@safeboard/policy-reader/document-passages";
import { findPlaceholders } from "@safeboard/policy-reader/placeholders";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { loadOwnSets } from "../expectations/load-sets.ts";
import { onOneLine, severalLines } from "../input-limits.ts";
import { readDocument } from "../policies/read-document.ts";
import { type AdaptedPassage, adaptedPassages } from "./adapted-passages.ts";
import { answerPush, requireOpenPush } from "./answer-push.ts";
import { fillingKey } from "./fillings.ts";
import { pushInput } from "./withdraw-push.ts";
import { writeWordFile } from "./write-word-file.ts";

export const adaptModelInput = pushInput.extend({
  fillings: z.record(
    z.string().max(200),
    z.string().max(300, "Use at most 300 characters.").transform(onOneLine),
  ),
  edits: z.record(z.string().regex(/^\d{1,5}$/u), severalLines(20_000)),
  /** A gap may stay open only when somebody said so. */
  leaveGaps: z.boolean(),
});

/**
 * Makes a Word file of the model in the school's own words, which becomes a draft version like an upload.
 *
 * @throws InvalidInput for each gap that is still open, unless they are to stay so
 * @throws Conflict when the school has answered already, or the trust took the model back
 */
export async function adaptModel(
  context: MemberContext,
  { schoolId, pushId, fillings, edits, leaveGaps }: z.infer<typeof adaptModelInput>,
): Promise<{ versionId: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  const address = { trustId, schoolId, pushId };
  const { passages, school, title, ownSets } = await withActor(
    database,
    actor,
    async (transaction) => {
      const { model, version } = await requireOpenPush(transaction, context, address);
      const [found] = await transaction
        .select({ name: unit.name })
        .from(unit)
        .where(and(eq(unit.trustId, trustId), eq(unit.id, schoolId)));
      const own = await loadOwnSets(transaction, trustId);
      return {
        passages: adaptedPassages(documentPassages(version.pages), { fillings, edits }),
        school: found?.name ?? "",
        title: model.name,
        ownSets: own.map(({ set }) => set),
      };
    },
  );
  if (!leaveGaps) refuseOpenGaps(passages);
  if (passages.length === 0) throw new InvalidInput({ edits: "A policy has to say something." });
  const bytes = await writeWordFile({ title, author: school, passages });
  const fileName = wordFileName(title, school);
  const read = await readDocument(context, { bytes, fileName, ownSets });
  const made = { how: "adapted", action: "model.adapt", fileName, bytes, read } as const;
  return answerPush(context, address, made);
}

function refuseOpenGaps(passages: readonly AdaptedPassage[]): void {
  const open = passages.flatMap(({ text }) => findPlaceholders(text));
  if (open.length === 0) return;
  throw new InvalidInput(
    Object.fromEntries(
      open.map((placeholder) => [
        `fillings.${fillingKey(placeholder)}`,
        `Fill in ${placeholder.written}, or leave the empty gaps as they are.`,
      ]),
    ),
  );
}

/** "Online safety policy, Ashdown Vale Primary School.docx", without what file systems refuse. */
function wordFileName(title: string, school: string): string {
  const name = `${title}, ${school}`
    .replaceAll(/[\\/:*?"<>|]+/gu, " ")
    .slice(0, 200)
    .trim();
  return `${name}.docx`;
}
