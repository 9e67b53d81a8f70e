import { randomUUID } from "node:crypto";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { acknowledgementLink } from "@safeboard/database/tables/acknowledgements";
import { and, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type AskedStaff, loadAskedOfVersion } from "./asked-people.ts";
import { requireAsked } from "./record-confirmations.ts";
import { loadVersionToRead, refuseUnlessToBeRead } from "./version-to-read.ts";

/** Two months: a link is made when somebody is asked, and a term's reading is done by then. */
const DAYS_TO_READ = 60;

export const makeLinksInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  /** Whose link is made, or made anew. Without it, everybody who has to confirm and has no link that works. */
  askIds: z.array(identifier).min(1).max(1_000).optional(),
});

export interface PersonalLink {
  askId: string;
  name: string;
  email: string | null;
  group: StaffGroup;
  /** For the link. It is shown once: only its hash is kept. */
  token: string;
}

/**
 * Makes personal links. Each opens one version for one person, who needs no account; whoever makes them hands them out,
 * since the product sends no mail yet. A new link ends the one before.
 *
 * @throws Conflict when nobody needs one
 */
export async function makeLinks(
  context: MemberContext,
  { schoolId, versionId, askIds }: z.infer<typeof makeLinksInput>,
): Promise<{ links: PersonalLink[]; expiresAt: Date }> {
  const { actor, database, now, today, tokens } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  const expiresAt = new Date(now.getTime() + DAYS_TO_READ * 86_400_000);
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const version = await loadVersionToRead(transaction, { ...address, today });
    refuseUnlessToBeRead(version);
    const { people } = await loadAskedOfVersion(transaction, address, context);
    const waiting = askIds
      ? requireAsked(people, askIds).filter(needsToConfirm)
      : people.filter((person) => needsToConfirm(person) && person.linkUntil === null);
    if (waiting.length === 0)
      throw new Conflict("Nobody needs a link: they have one, or have confirmed.");
    await revokeLinks(
      transaction,
      address,
      waiting.map(({ askId }) => askId),
    );
    const made = waiting.map((person) => ({ person, ...tokens.newOneTimeToken() }));
    await transaction.insert(acknowledgementLink).values(
      made.map(({ person, hash }) => ({
        trustId: address.trustId,
        schoolId,
        id: randomUUID(),
        askId: person.askId,
        tokenHash: hash,
        expiresAt,
      })),
    );
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.makeLinks",
      subjectId: versionId,
      detail: {
        title: version.title,
        number: version.number,
        names: waiting.map(({ name }) => name),
      },
      deedOf: "school",
    });
    return {
      expiresAt,
      links: made.map(({ person: { askId, name, email, group }, token }) => ({
        askId,
        name,
        email,
        group,
        token,
      })),
    };
  });
}

const needsToConfirm = ({ state }: AskedStaff) => state === "waiting" || state === "overdue";

/** @returns how many were still working */
export async function revokeLinks(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
  askIds: readonly string[],
): Promise<number> {
  if (askIds.length === 0) return 0;
  const revoked = await transaction
    .update(acknowledgementLink)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        atSchool(acknowledgementLink, { trustId, schoolId }),
        inArray(acknowledgementLink.askId, [...askIds]),
        isNull(acknowledgementLink.revokedAt),
      ),
    )
    .returning({ id: acknowledgementLink.id });
  return revoked.length;
}
