import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { MemberContext } from "./context.ts";

/**
 * The row of a decision that replaces the earlier ones of its code: a role, a requirement or a course that the trust or a
 * school asks for, or gives up. The clock is the statement's own, so that of two in one transaction the later one counts.
 */
export function laterDecision<Definition>(
  { actor }: Pick<MemberContext, "actor">,
  decided: { code: string; definition: Definition; retired?: boolean },
) {
  return {
    ...decided,
    trustId: actor.trustId,
    id: randomUUID(),
    recordedAt: sql`clock_timestamp()`,
    recordedBy: actor.displayName,
  };
}
