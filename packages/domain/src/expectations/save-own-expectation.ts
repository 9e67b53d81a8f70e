import { randomUUID } from "node:crypto";
import {
  type Expectation,
  type ExpectationSet,
  expectationSets,
} from "@safeboard/compliance/expectations";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { expectationSet } from "@safeboard/database/tables/expectations";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import {
  type OwnExpectationInput,
  type ownExpectationInput,
  withExpectation,
} from "./own-expectation.ts";
import { loadSetHistory, type SetVersion } from "./own-set-history.ts";
import { recheckExpectations } from "./recheck-expectations.ts";

/** How long saving may go on checking the schools' policies; the next re-check does the rest. */
const RECHECK_MILLISECONDS = 4000;

/**
 * Adds an expectation of the trust's own, or changes one, and checks the schools' policies by it. The set's earlier
 * versions are kept.
 *
 * @throws InvalidInput when a field, or a sign in it, can't be understood
 * @throws Conflict when another set has this name
 * @throws NotFound when there is no such set or expectation
 */
export async function saveOwnExpectation(
  context: MemberContext,
  input: z.infer<typeof ownExpectationInput>,
): Promise<{ setId: string; expectationId: string; left: number }> {
  const { actor, database } = context;
  const saved = await withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    const { set, expectationId } = await changedSet(transaction, context, input);
    await recordSet(transaction, context, set);
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, actor.trustId),
      action: "expectation.saveOwn",
      detail: { setId: set.id, name: set.name, expectationId, statement: input.statement },
      deedOf: "trust",
    });
    return { setId: set.id, expectationId };
  });
  const { left } = await recheckExpectations(context, actor.trustId, {
    milliseconds: RECHECK_MILLISECONDS,
  });
  return { ...saved, left };
}

/** The set as it would be with what was entered, not stored yet. */
export async function changedSet(
  transaction: Transaction,
  { actor, today }: Pick<MemberContext, "actor" | "today">,
  input: OwnExpectationInput,
): Promise<{ set: ExpectationSet; expectationId: string }> {
  const code = input.setId ?? codeOf(input.setName);
  const history = await loadSetHistory(transaction, actor.trustId, code);
  const latest = history.at(-1);
  if (input.setId === null) {
    const isTaken = expectationSets.some(({ id }) => id === code) || (latest && !latest.retired);
    if (isTaken) throw new Conflict("There is a set of this name already. Choose another name.");
  } else if (!latest || latest.retired) throw new NotFound();
  const others: Expectation[] = latest && !latest.retired ? latest.set.expectations : [];
  if (input.expectationId !== null && others.every(({ id }) => id !== input.expectationId)) {
    throw new NotFound();
  }
  const expectationId = input.expectationId ?? `T${highestNumber(history) + 1}`;
  const set = withExpectation(
    {
      id: code,
      name: latest && !latest.retired ? latest.set.name : input.setName,
      about: "What this trust expects of its schools' policies.",
      version: `${today}.${history.length + 1}`,
    },
    others,
    { ...input, expectationId },
  );
  return { set, expectationId };
}

export async function recordSet(
  transaction: Transaction,
  { actor }: Pick<MemberContext, "actor">,
  set: ExpectationSet,
  { retired = false }: { retired?: boolean } = {},
): Promise<void> {
  await transaction.insert(expectationSet).values({
    trustId: actor.trustId,
    id: randomUUID(),
    code: set.id,
    definition: set,
    retired,
    recordedAt: sql`clock_timestamp()`,
    recordedBy: actor.displayName,
  });
}

/** "Phones and AI" is kept as "phones-and-ai". */
function codeOf(name: string): string {
  const code = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "")
    .slice(0, 40);
  if (code === "") throw new InvalidInput({ setName: "Enter a name for the set." });
  return code;
}

/** Ids are not given twice, since rulings go by them. */
function highestNumber(history: readonly SetVersion[]): number {
  const numbers = history.flatMap(({ set }) =>
    set.expectations.map(({ id }) => Number(/^T(\d+)$/u.exec(id)?.[1] ?? 0)),
  );
  return Math.max(0, ...numbers);
}
