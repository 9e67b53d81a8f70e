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
import { fileBytes, identifier, isoDate, shortText } from "../input-limits.ts";
import { loadRegister } from "./load-register.ts";
import { loadTrustAsKnown, type TrustWithIds } from "./trust-as-known.ts";

const MOST_BYTES = 200 * 1024 * 1024;

export const compareWithGiasInput = z.object({
  trustId: identifier,
  /** A newer download; without it, the register that is loaded. */
  file: z
    .object({
      name: shortText("the file's name"),
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
  { database }: DomainContext,
  input: z.infer<typeof compareWithGiasInput>,
): Promise<ComparedWithGias> {
  const system = await loadSystem(database, input.trustId);
  if (!system) throw new NotFound();
  return withActor(database, system, async (transaction) => {
    const { known: _known, ...compared } = await compare(transaction, system, input);
    return compared;
  });
}

/** @throws InvalidInput when the file can't be read, or no register is loaded */
export async function compare(
  transaction: Transaction,
  { trustId }: System,
  { file }: Pick<z.infer<typeof compareWithGiasInput>, "file">,
): Promise<ComparedWithGias & { known: TrustWithIds }> {
  const known = await loadTrustAsKnown(transaction, trustId);
  const urns = known.schools.map(({ urn }) => urn);
  const extract = file ? readFile(file) : await loadRegister(transaction, { uid: known.uid, urns });
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

function readFile({
  name,
  bytes,
  asAt,
}: NonNullable<z.infer<typeof compareWithGiasInput>["file"]>): GiasExtract {
  try {
    return readGiasExtract(bytes, { fileName: name, ...(asAt ? { asAt } : {}) });
  } catch (error) {
    if (error instanceof UnreadableGiasFile) throw new InvalidInput({ file: error.message });
    throw error;
  }
}
