import { keptPolicy } from "@safeboard/database/tables/policies";
import { keptFigures } from "../kept-figures/kept-figures.ts";
import { atSchool } from "../schools/at-school.ts";
import { keepPolicies, policiesToKeep, type PolicyToKeep } from "./keep-policies.ts";

/** Rebuilt by the operator alone: an approved version is kept with its day, and takes effect without a job. */
export const { rebuild: rebuildKeptPolicies, check: checkKeptPolicies } = keptFigures<
  PolicyToKeep[]
>({
  keep: (transaction, { actor: { trustId }, today }, schoolId) =>
    keepPolicies(transaction, { trustId, schoolId, today }),
  stored: (transaction, school) =>
    transaction.select().from(keptPolicy).where(atSchool(keptPolicy, school)),
  toKeep: policiesToKeep,
  comparable: (rows, today) => comparable(stillShown(rows, today)),
});

/** Days pass without a job: a row stays behind the one that took its place, and is no longer shown by anything. */
function stillShown(stored: readonly PolicyToKeep[], today: string): PolicyToKeep[] {
  return stored.filter(
    (row) =>
      !stored.some(
        (other) =>
          other.kind === row.kind &&
          other.effectiveOn <= today &&
          other.effectiveOn > row.effectiveOn,
      ),
  );
}

const comparable = (rows: readonly PolicyToKeep[]) =>
  Object.fromEntries(
    rows.map(
      ({ kind, policyId, versionId, versionNumber, confirmedOn, effectiveOn, facts, findings }) => [
        `${kind} ${versionId}`,
        { policyId, versionNumber, confirmedOn, effectiveOn, facts, findings },
      ],
    ),
  );
