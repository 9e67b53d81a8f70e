/** The register that comes with the product: see ../../data/README.md for its source, its day and its licence. */
import { readFile } from "node:fs/promises";
import type { GiasExtract } from "./gias-extract.ts";
import { readGiasExtract } from "./read-gias-extract.ts";

const FILE = new URL("../../data/academy-trusts-2019-06-01.csv.gz", import.meta.url);

export async function readBundledGias(): Promise<GiasExtract> {
  return readGiasExtract(await readFile(FILE), { asAt: "2019-06-01" });
}
