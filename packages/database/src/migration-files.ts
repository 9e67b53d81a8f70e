import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";

export interface Migration {
  /** "0003-trusts-and-units" */
  name: string;
  sql: string;
  /** sha256 of the file, in hexadecimal. */
  checksum: string;
}

/** The migrations in a folder, in the order of their numbers. Line ends do not count. */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const sql = (await readFile(new URL(file, folder), "utf8")).replaceAll("\r\n", "\n");
      const checksum = createHash("sha256").update(sql).digest("hex");
      return { name: file.replace(/\.sql$/, ""), sql, checksum };
    }),
  );
}
