import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { withActor } from "@safeboard/database/actor";
import { loadRegister } from "@safeboard/database/reference-load";
import { giasExtract, giasSchool, giasTrust } from "@safeboard/database/tables/reference";
import { desc } from "drizzle-orm";
import type { DomainContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import type { GiasChange, GiasExtract, NotRead } from "../gias/gias.ts";
import { type RegisterChange, registerDifference } from "../gias/register-difference.ts";
import { applyExtract } from "./apply-gias.ts";
import { compareWithExtract, type ComparedWithGias } from "./compare-with-gias.ts";
import { listTrusts } from "./list-trusts.ts";

type OperatorContext = Pick<DomainContext, "database" | "today" | "now">;

export interface RegisterUpdate {
  /** The day that the newer register describes. */
  asAt: IsoDate;
  source: string;
  /** The day of the register in use; null when none is loaded. */
  replaces: IsoDate | null;
  trusts: number;
  schools: number;
  /** In the whole register. */
  changes: RegisterChange[];
  /** In the trusts that are set up, the demonstration's left out. */
  setUp: (ComparedWithGias & { trustId: string })[];
  notRead: NotRead[];
}

/**
 * What a newer register would change: in the register in use, and in each trust that is set up. Nothing is changed
 * by asking.
 *
 * @throws InvalidInput when the register doesn't say its day, or is older than the one in use
 */
export async function compareRegister(
  context: OperatorContext,
  extract: GiasExtract,
): Promise<RegisterUpdate> {
  const { database } = context;
  const { asAt, inUse } = await withActor(database, { kind: "operator" }, async (transaction) => {
    const [latest] = await transaction
      .select({ asAt: giasExtract.asAt })
      .from(giasExtract)
      .orderBy(desc(giasExtract.asAt))
      .limit(1);
    return {
      asAt: requireNewer(extract.asAt, latest?.asAt ?? null),
      inUse: {
        asAt: latest?.asAt ?? null,
        trusts: await transaction.select().from(giasTrust),
        schools: await transaction.select().from(giasSchool),
      },
    };
  });
  const setUp = [];
  for (const { id, isDemonstration } of await listTrusts({
    database,
    actor: { kind: "operator" },
  })) {
    if (isDemonstration) continue;
    setUp.push({ ...(await compareWithExtract(context, id, extract)), trustId: id });
  }
  return {
    asAt,
    source: extract.source,
    replaces: inUse.asAt,
    trusts: extract.trusts.length,
    schools: extract.schools.filter(({ trustUid, closedOn }) => trustUid && !closedOn).length,
    changes: registerDifference(inUse, extract),
    setUp,
    notRead: extract.notRead,
  };
}

export interface AppliedToTrust {
  name: string;
  applied: number;
  /** Schools that moved and have a record here: their lead releases them to the new trust first. */
  waiting: GiasChange[];
  /** Why nothing was changed in this trust: it has changed since the difference was shown. */
  refused: string | null;
}

/**
 * Loads a newer register, and applies to the trusts that are set up what was shown of it. Doing it again after it
 * broke off goes on where it was.
 *
 * @param ownerUrl who owns the database: the application may only read the register
 */
export async function applyRegister(
  ownerUrl: string,
  context: OperatorContext,
  extract: GiasExtract,
  { asAt, setUp }: RegisterUpdate,
): Promise<AppliedToTrust[]> {
  await loadRegister(ownerUrl, { ...extract, asAt });
  const outcomes: AppliedToTrust[] = [];
  for (const { trustId, trust, changes, fingerprint } of setUp) {
    if (changes.length === 0) continue;
    const { name } = trust;
    try {
      const outcome = await applyExtract(context, { trustId, fingerprint, extract });
      outcomes.push({ name, ...outcome, refused: null });
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      outcomes.push({ name, applied: 0, waiting: [], refused: error.message });
    }
  }
  return outcomes;
}

function requireNewer(asAt: IsoDate | null, inUse: IsoDate | null): IsoDate {
  if (!asAt) {
    throw new InvalidInput({
      asAt: "The file's name doesn't say which day it describes. Enter the day of the download.",
    });
  }
  if (inUse && asAt < inUse) {
    throw new InvalidInput({
      file: `This register is of ${formatIsoDate(asAt)}: older than the one in use, of ${formatIsoDate(inUse)}.`,
    });
  }
  return asAt;
}
