import { createHash } from "node:crypto";
import type { FrozenReport } from "@safeboard/compliance/board-report";
import { canonicalJson } from "../canonical-json.ts";

/** A published report's sha256 in hexadecimal, whatever order the database keeps its parts in. */
export const fingerprintOf = (report: FrozenReport): string =>
  createHash("sha256").update(canonicalJson(report)).digest("hex");
