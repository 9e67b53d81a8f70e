import { createHash } from "node:crypto";
import type { IsoDate } from "@safeboard/compliance/dates";
import { loadSystem, type System, type Transaction, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import {
  type GiasChange,
  type GiasExtract,
  giasDifference,
  type NotRead,
  readGiasExtract,
  UnreadableGiasFile,
} from "../gias/gias.ts";
import { fileBytes, identifier, isoDate, nameOfFile } from "../input-limits.ts";
import { loadRegister } from "./load-register.ts";
import { loadTrustAsKnown, type TrustWithIds } from "./trust-as-known.ts";

const MOST_BYTES = 200 * 1024 * 1024;

export const compareWithGiasInput = z.object({
  trustId: identifier,
  /** A newer download; without it, the register that is loaded. */
  file: z
    .object({
      name: nameOfFile,
      bytes: fileBytes.refine(
        ({ byteLength }) => byteLength <= MOST_BYTES,
        "This file is larger than 200 MB.",
      ),
      asAt: isoDate.optional(),
    })
    .optional(),
});

export interface ComparedWithGias {
  trust: { uid: string; name: string };
  asAt: IsoDate | null;
  /** False when the register doesn't hold the trust at all: nothing is concluded from that. */
  trustFound: boolean;
  changes: GiasChange[];
  notRead: NotRead[];
  /** To hand back when the changes are applied. */
  fingerprint: string;
}

/** What the DfE's register would change in a trust. Nothing is changed by asking. */
export async function compareWithGias(
  context: Pick<DomainContext, "database">,
  { trustId, file }: z.infer<typeof compareWithGiasInput>,
): Promise<ComparedWithGias> {
  return compareWithExtract(context, trustId, file ? readRegisterFile(file) : null);
}

/** The same with a file that was read already, so that it is read once for all trusts. */
export async function compareWithExtract(
  { database }: Pick<DomainContext, "database">,
  trustId: string,
  extract: GiasExtract | null,
): Promise<ComparedWithGias> {
  const system = await loadSystem(database, trustId);
  if (!system) throw new NotFound();
  return withActor(database, system, async (transaction) => {
    const { known: _known, ...compared } = await compare(transaction, system, extract);
    return compared;
  });
}

/**
 * @param given null compares with the register that is loaded
 * @throws InvalidInput when none is
 */
export async function compare(
  transaction: Transaction,
  { trustId }: System,
  given: GiasExtract | null,
): Promise<ComparedWithGias & { known: TrustWithIds }> {
  const known = await loadTrustAsKnown(transaction, trustId);
  const urns = known.schools.map(({ urn }) => urn);
  const extract = given ?? (await loadRegister(transaction, { uid: known.uid, urns }));
  if (!extract) throw new InvalidInput({ file: "No register is loaded. Choose a file." });
  const difference = giasDifference(known, extract);
  const written = JSON.stringify([known.uid, difference.changes]);
  return {
    ...difference,
    trust: { uid: known.uid, name: known.name },
    fingerprint: createHash("sha256").update(written).digest("hex"),
    known,
  };
}

export type RegisterFile = NonNullable<z.infer<typeof compareWithGiasInput>["file"]> & {
  /** The DfE's links file of the same day, which says which school followed which. */
  links?: Uint8Array;
};

/** @throws InvalidInput when it is no file of the register */
export function readRegisterFile({ name, bytes, asAt, links }: RegisterFile): GiasExtract {
  try {
    return readGiasExtract(bytes, {
      fileName: name,
      ...(asAt ? { asAt } : {}),
      ...(links ? { links } : {}),
    });
  } catch (error) {
    if (error instanceof UnreadableGiasFile) throw new InvalidInput({ file: error.message });
    throw error;
  }
}
