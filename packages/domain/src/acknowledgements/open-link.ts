import { createHash } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import { type System, type Transaction, withActor } from "@safeboard/database/actor";
import {
  acknowledgementAsk,
  acknowledgementLink,
  acknowledgementRequest,
} from "@safeboard/database/tables/acknowledgements";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { atSchool } from "../schools/at-school.ts";
import { requireSchool, type SchoolUnit } from "../schools/require-school.ts";
import { takeTurnAtSchool } from "../schools/take-turn.ts";
import { requestOfAsk } from "./ask-joins.ts";
import { type AskedStaff, loadAskedOfVersion } from "./asked-people.ts";
import { loadVersionToRead, type VersionToRead } from "./version-to-read.ts";

/** Any text: one that is no token opens as little as one that was never given out. */
export const linkInput = z.object({ token: z.string() });

export interface OpenedLink {
  school: SchoolUnit;
  version: VersionToRead;
  person: AskedStaff;
  request: { message: string | null; dueOn: IsoDate | null; recordedBy: string };
}

/**
 * What a personal link opens: one version, for one person, at one school, whoever is signed in. Runs `work` as the
 * product itself, which sees that one school.
 *
 * @param changes whether `work` changes the school's record, and so waits for its turn
 * @throws NotFound alike for a link that was never made, was taken back or replaced, has run out, or asks for nothing
 *   any more: the request was taken back, the version replaced, the person or the school has left
 */
export async function withOpenLink<Result>(
  context: DomainContext,
  token: string,
  work: (transaction: Transaction, system: System, opened: OpenedLink) => Promise<Result>,
  { changes = false }: { changes?: boolean } = {},
): Promise<Result> {
  const link = await findLink(context, token);
  if (!link) throw new NotFound();
  const { trustId, schoolId, askId } = link;
  const system: System = { kind: "system", trustId, schoolIds: [schoolId] };
  return withActor(context.database, system, async (transaction) => {
    if (changes) await takeTurnAtSchool(transaction, schoolId);
    const opened = await loadOpened(transaction, context, { trustId, schoolId, askId });
    return work(transaction, system, opened);
  });
}

async function findLink({ database, now }: DomainContext, token: string) {
  const linkHash = createHash("sha256").update(token, "utf8").digest("hex");
  const [link] = await withActor(database, { kind: "visitor", linkHash }, (transaction) =>
    transaction
      .select()
      .from(acknowledgementLink)
      .where(eq(acknowledgementLink.tokenHash, linkHash)),
  );
  return link && link.revokedAt === null && now < link.expiresAt ? link : null;
}

async function loadOpened(
  transaction: Transaction,
  context: DomainContext,
  { askId, ...address }: { trustId: string; schoolId: string; askId: string },
): Promise<OpenedLink> {
  const school = await requireSchool(transaction, address.trustId, address.schoolId);
  if (school.leftOn !== null && school.leftOn < context.today) throw new NotFound();
  const [request] = await transaction
    .select({
      versionId: acknowledgementRequest.versionId,
      message: acknowledgementRequest.message,
      dueOn: acknowledgementRequest.dueOn,
      recordedBy: acknowledgementRequest.recordedBy,
    })
    .from(acknowledgementAsk)
    .innerJoin(acknowledgementRequest, requestOfAsk)
    .where(
      and(
        atSchool(acknowledgementAsk, address),
        eq(acknowledgementAsk.id, askId),
        isNull(acknowledgementRequest.withdrawnAt),
      ),
    );
  if (!request) throw new NotFound();
  const version = await loadVersionToRead(transaction, {
    ...address,
    versionId: request.versionId,
    today: context.today,
  });
  if (!version.isToBeRead) throw new NotFound();
  const { people } = await loadAskedOfVersion(
    transaction,
    { ...address, versionId: request.versionId },
    context,
  );
  const person = people.find((each) => each.askId === askId);
  if (!person || hasLeft(person, context.today)) throw new NotFound();
  return { school, version, person, request };
}

const hasLeft = ({ leftOn }: AskedStaff, today: IsoDate) => leftOn !== null && leftOn < today;
