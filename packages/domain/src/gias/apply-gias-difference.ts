/** The trust as it is known once a difference has been accepted. Closed schools and those that left are no longer listed. */
import type { GiasExtract, GiasSchool } from "./gias-extract.ts";
import { schoolsOfTrust } from "./gias-extract.ts";
import type { GiasChange, KnownSchool, TrustAsKnown } from "./gias-change.ts";
import type { GiasDifference } from "./gias-difference.ts";

export function applyGiasDifference(
  known: TrustAsKnown,
  { changes }: Pick<GiasDifference, "changes">,
): TrustAsKnown {
  return changes.reduce(applyChange, known);
}

/** A trust as an extract has it; null when it is not in the extract. */
export function trustInExtract(extract: GiasExtract, uid: string): TrustAsKnown | null {
  const trust = extract.trusts.find((one) => one.uid === uid);
  if (!trust) return null;
  return { uid, name: trust.name, schools: schoolsOfTrust(extract, uid).map(knownSchool) };
}

function applyChange(known: TrustAsKnown, change: GiasChange): TrustAsKnown {
  switch (change.kind) {
    case "trust_renamed":
      return { ...known, name: change.after };
    case "school_added":
      return { ...known, schools: [...known.schools, knownSchool(change.school)] };
    case "school_left":
    case "school_closed":
      return { ...known, schools: known.schools.filter(({ urn }) => urn !== change.urn) };
    case "school_reopened":
      return withSchool(known, change.urn, () => knownSchool(change.school));
    case "school_renamed":
      return withSchool(known, change.urn, (school) => ({ ...school, name: change.after }));
    case "phase_changed":
      return withSchool(known, change.urn, (school) => ({ ...school, phase: change.after }));
    case "local_authority_changed":
      return withSchool(known, change.urn, (school) => ({
        ...school,
        localAuthority: change.after,
      }));
    case "pupils_changed":
      return withSchool(known, change.urn, (school) => ({
        ...school,
        pupils: change.after,
        pupilsAsAt: change.asAt,
      }));
  }
}

function withSchool(
  known: TrustAsKnown,
  urn: string,
  change: (school: KnownSchool) => KnownSchool,
): TrustAsKnown {
  return {
    ...known,
    schools: known.schools.map((school) => (school.urn === urn ? change(school) : school)),
  };
}

function knownSchool(school: GiasSchool): KnownSchool {
  const { urn, name, phase, localAuthority, pupils, pupilsAsAt } = school;
  return { urn, name, phase, localAuthority, pupils, pupilsAsAt };
}
