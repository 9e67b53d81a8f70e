import { InvalidInput } from "../errors.ts";
import { importLimits } from "./import-limits.ts";

/** Said before a file is sent where its size is known, and as soon as too much of it has come where it isn't. */
export function importTooLarge(): InvalidInput {
  const most = (importLimits.bytes / 1_000_000).toLocaleString("en-GB");
  return new InvalidInput({
    file: `This file is larger than ${most} MB. Leave out columns and rows that are not needed, or split it.`,
  });
}
