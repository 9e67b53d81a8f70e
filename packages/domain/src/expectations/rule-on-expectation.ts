import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import { expectationRuling, rulingStatuses } from "@safeboard/database/tables/expectations";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { identifier, onOneLine } from "../input-limits.ts";
import { loadVersion } from "../policies/load-version.ts";
import { answerDoneRequests } from "../requests/answer-done-requests.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { findWords } from "./find-words.ts";
import { keepFindings } from "./keep-findings.ts";
import { loadSets } from "./load-sets.ts";

export const ruleInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  setId: z.string().max(60),
  expectationId: z.string().max(60),
  status: z.enum(rulingStatuses, { error: "Choose what is so." }),
  reason: z
    .string({ error: "Give the reason." })
    .transform(onOneLine)
    .pipe(z.string().min(1, "Give the reason.").max(1000, "Use at most 1,000 characters.")),
  /** The other document, for `met_elsewhere`. */
  documentNamed: z.string().transform(onOneLine).pipe(z.string().max(255)).default(""),
  /** Words of the policy that say it, for `met` and `partly_met`. */
  words: z.string().transform(onOneLine).pipe(z.string().max(1000)).default(""),
});

/**
 * Says how an expectation stands, in place of what was found. It holds for this version however often its text is read
 * again, until it is withdrawn.
 *
 * @throws NotFound when there is no such expectation
 * @throws Conflict when the version was set aside or withdrawn
 * @throws InvalidInput when the other document isn't named, or the words aren't in the policy
 */
export async function ruleOnExpectation(
  context: MemberContext,
  { schoolId, versionId, ...ruling }: z.infer<typeof ruleInput>,
): Promise<{ rulingId: string }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  const address = { trustId, schoolId, versionId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { ...address, today });
    const { number } = loaded.version;
    if (loaded.status === "discarded" || loaded.status === "withdrawn") {
      throw new Conflict(`Version ${number} was ${loaded.status}, so it stays as it is.`);
    }
    const set = (await loadSets(transaction, trustId)).find(({ id }) => id === ruling.setId);
    if (!set?.expectations.some(({ id }) => id === ruling.expectationId)) throw new NotFound();
    if (ruling.status === "met_elsewhere" && ruling.documentNamed === "") {
      throw new InvalidInput({ documentNamed: "Name the document that says it." });
    }
    const passage = ruling.words === "" ? null : findWords(loaded.reading.pages, ruling.words);
    if (ruling.words !== "" && !passage) {
      throw new InvalidInput({
        words: "These words are not in the policy. Copy them from its text.",
      });
    }
    const rulingId = randomUUID();
    await transaction.insert(expectationRuling).values({
      ...address,
      id: rulingId,
      setCode: ruling.setId,
      expectationId: ruling.expectationId,
      status: ruling.status,
      reason: ruling.reason,
      documentNamed: ruling.status === "met_elsewhere" ? ruling.documentNamed : null,
      passage,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    await keepFindings(transaction, address);
    await answerDoneRequests(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "expectation.rule",
      subjectId: versionId,
      detail: {
        number,
        setId: ruling.setId,
        expectationId: ruling.expectationId,
        status: ruling.status,
        reason: ruling.reason,
      },
      deedOf: "school",
    });
    return { rulingId };
  });
}
