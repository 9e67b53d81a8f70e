import { randomUUID } from "node:crypto";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { type ChangeKind, publication } from "@safeboard/database/tables/policy-life";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { carryAcknowledgementsOver } from "../acknowledgements/carry-acknowledgements-over.ts";
import { countConfirmationsToReset } from "../acknowledgements/count-confirmations-to-reset.ts";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { identifier, isoDate, onOneLine } from "../input-limits.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadPublications, type Publication, publishedBefore } from "./load-publications.ts";
import { loadVersion } from "./load-version.ts";
import { optionalNote } from "./note.ts";
import { requireDeed } from "./require-deed.ts";

const ASK_FOR_ADDRESS =
  "Enter the address of the page or file, such as https://www.ashdown.example/policies.";

export const publishInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  webAddress: z
    .string(ASK_FOR_ADDRESS)
    .transform(onOneLine)
    .pipe(
      z
        .url({ protocol: /^https?$/u, hostname: z.regexes.domain, error: ASK_FOR_ADDRESS })
        .max(2_000),
    ),
  publishedOn: isoDate,
  /** Against the version that was published before; left out when there is none, and for a new address. */
  change: z.enum(["material", "minor"]).nullable().default(null),
  changeReason: optionalNote,
});

type PublishInput = z.infer<typeof publishInput>;

/**
 * Records where a version stands on the school's website. After the first publication of a policy somebody says what a
 * new version changes: a material change asks staff to read it again, a minor one does not. Published again, it has a
 * new address; what was said of the change stays.
 *
 * @throws Conflict when the version isn't approved, or no longer in use
 * @throws InvalidInput when the address is none, the day is to come, or nobody said what changes and why
 */
export async function publishPolicyVersion(
  context: MemberContext,
  { schoolId, versionId, ...input }: PublishInput,
): Promise<{ publicationId: string; change: ChangeKind }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "publish");
    const { policyId } = loaded.version;
    const { publications } = await loadPublications(transaction, { trustId, schoolId, policyId });
    const published = { trustId, schoolId, policyId, versionId };
    const given = givenChange(input, versionId, publications, {
      today,
      toReset: await countConfirmationsToReset(transaction, published, context),
    });
    const isNewAddress = publications.some(
      (each) => each.versionId === versionId && each.withdrawnAt === null,
    );
    await withdrawEarlierAddress(transaction, { trustId, schoolId, versionId }, actor.displayName);
    const publicationId = randomUUID();
    await transaction.insert(publication).values({
      trustId,
      schoolId,
      id: publicationId,
      versionId,
      webAddress: input.webAddress,
      publishedOn: input.publishedOn,
      ...given,
      recordedAt: sql`clock_timestamp()`,
      recordedBy: actor.displayName,
    });
    if (!isNewAddress) {
      await carryAcknowledgementsOver(transaction, context, { ...published, change: given.change });
    }
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.publish",
      subjectId: versionId,
      detail: {
        number: loaded.version.number,
        kind: loaded.kind,
        webAddress: input.webAddress,
        publishedOn: input.publishedOn,
        ...given,
      },
      deedOf: "school",
    });
    return { publicationId, change: given.change };
  });
}

function givenChange(
  { publishedOn, change, changeReason }: Omit<PublishInput, "schoolId" | "versionId">,
  versionId: string,
  publications: readonly Publication[],
  { today, toReset }: { today: string; toReset: number },
): { change: ChangeKind; changeReason: string | null } {
  const fieldErrors: Record<string, string> = {};
  if (publishedOn > today) {
    fieldErrors["publishedOn"] =
      `Enter the day on which it was put there. ${formatIsoDate(publishedOn)} is still to come.`;
  }
  const own = publications.findLast(
    (each) => each.versionId === versionId && each.withdrawnAt === null,
  );
  // Staff may have confirmed a version that never was on the website.
  const asksForChange = !own && (publishedBefore(versionId, publications) !== null || toReset > 0);
  if (asksForChange && change === null) {
    fieldErrors["change"] = "Say whether staff have to read it again.";
  }
  if (asksForChange && changeReason === null) {
    fieldErrors["changeReason"] = "Say in a sentence what has changed.";
  }
  if (Object.keys(fieldErrors).length > 0) throw new InvalidInput(fieldErrors);
  if (own) return { change: own.change, changeReason: own.changeReason };
  return asksForChange && change !== null
    ? { change, changeReason }
    : { change: "first", changeReason: null };
}

async function withdrawEarlierAddress(
  transaction: Transaction,
  { versionId, ...school }: SchoolAddress & { versionId: string },
  by: string,
): Promise<void> {
  await transaction
    .update(publication)
    .set({ withdrawnAt: sql`clock_timestamp()`, withdrawnBy: by })
    .where(
      and(
        atSchool(publication, school),
        eq(publication.versionId, versionId),
        isNull(publication.withdrawnAt),
      ),
    );
}
