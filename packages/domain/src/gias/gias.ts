/** What the rest of the product uses of "Get Information About Schools", listed by name. */
export { applyGiasDifference, trustInExtract } from "./apply-gias-difference.ts";
export { readBundledGias } from "./bundled-gias.ts";
export type { GiasChange, KnownSchool, TrustAsKnown } from "./gias-change.ts";
export { type GiasDifference, giasDifference } from "./gias-difference.ts";
export {
  findTrust,
  type GiasExtract,
  type GiasSchool,
  type GiasTrust,
  type NotRead,
  schoolsOfTrust,
} from "./gias-extract.ts";
export { type GiasFileDetails, readGiasExtract } from "./read-gias-extract.ts";
export { type RegisterChangeKind, registerChangeKinds } from "./register-difference.ts";
export { UnreadableGiasFile, type UnreadableGiasCode } from "./unreadable-gias-file.ts";
