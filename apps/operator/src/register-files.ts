import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { type GiasExtract, readGiasExtract, UnreadableGiasFile } from "@safeboard/domain/gias";
import { z } from "zod";
import { Refused } from "./refused.ts";

interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads a download of the DfE's register and, where it is named too, the links file of the same day, in any order.
 *
 * @param asAt the day that the download describes, when its name doesn't say
 * @throws Refused when a file can't be read, or is not one of these
 */
export async function readRegisterFiles(
  names: readonly string[],
  asAt: string | undefined,
): Promise<GiasExtract> {
  if (asAt !== undefined && !z.iso.date().safeParse(asAt).success) {
    throw new Refused(`--as-at: "${asAt}" is not a day. Write it as 2026-09-01.`);
  }
  // npm runs scripts in the project's folder and says in INIT_CWD where it was called.
  const folder = process.env["INIT_CWD"] ?? process.cwd();
  const files = await Promise.all(names.map((name) => readNamed(folder, name)));
  const links = files.length > 1 ? files.find(isLinksFile) : undefined;
  const [download, another] = files.filter((file) => file !== links);
  if (!download || another) {
    throw new Refused("Name one download, and at most its links file (links_edubasealldata).");
  }
  const extract = refusing(download, () =>
    readGiasExtract(download.bytes, {
      fileName: basename(download.name),
      ...(asAt !== undefined && { asAt }),
      ...(links && { links: links.bytes }),
    }),
  );
  if (extract.asAt !== null) return extract;
  throw new Refused(
    `${download.name}: the name doesn't say which day it describes. Add it, as --as-at 2026-09-01.`,
  );
}

async function readNamed(folder: string, name: string): Promise<NamedFile> {
  try {
    return { name, bytes: await readFile(resolve(folder, name)) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Refused(`${name}: ${unread[code] ?? `it can't be read (${code}).`}`);
  }
}

const unread: Readonly<Record<string, string>> = {
  ENOENT: "there is no file of this name.",
  EACCES: "you don't have permission to read this file.",
  EISDIR: "this is a folder. Name the files in it.",
};

function isLinksFile({ bytes }: NamedFile): boolean {
  try {
    readGiasExtract(bytes);
    return false;
  } catch (error) {
    return error instanceof UnreadableGiasFile && error.code === "links_only";
  }
}

function refusing<Value>({ name }: NamedFile, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableGiasFile) throw new Refused(`${name}: ${error.message}`);
    throw error;
  }
}
