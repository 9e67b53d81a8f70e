/** The changes that a GIAS extract can bring to a trust. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { GiasSchool, GiasTrust } from "./gias-extract.ts";

/** The trust and its open schools as the product has them. */
export interface TrustAsKnown {
  uid: string;
  name: string;
  schools: KnownSchool[];
}

export type KnownSchool = Pick<
  GiasSchool,
  "urn" | "name" | "phase" | "localAuthority" | "pupils" | "pupilsAsAt"
>;

/** `words` says it in a sentence; before and after are what a table shows. */
export type GiasChange = { words: string } & (
  | { kind: "trust_renamed"; before: string; after: string }
  /** `from` is the trust it was in, where an earlier extract tells. */
  | { kind: "school_added"; urn: string; school: GiasSchool; from: GiasTrust | null }
  /** The same school under a new URN, as after a conversion or an amalgamation. */
  | { kind: "school_reopened"; urn: string; school: GiasSchool; before: string; after: string }
  /** `to` is null where the file does not say: in no trust, or not in the file at all. */
  | { kind: "school_left"; urn: string; name: string; to: GiasTrust | null }
  | { kind: "school_closed"; urn: string; name: string; closedOn: IsoDate }
  | { kind: "school_renamed"; urn: string; before: string; after: string }
  | { kind: "phase_changed"; urn: string; name: string; before: string; after: string }
  | { kind: "local_authority_changed"; urn: string; name: string; before: string; after: string }
  | {
      kind: "pupils_changed";
      urn: string;
      name: string;
      before: number | null;
      after: number;
      asAt: IsoDate | null;
    }
);
