/** What the difference between two texts does to what is expected of them. */
import type { IsoDate } from "../dates/dates.ts";
import { applies, type SchoolKind } from "../expectations/applies.ts";
import type { Expectation, ExpectationSet } from "../expectations/expectation-set.ts";
import type { ExpectationStatus } from "../expectations/expectation-status.ts";
import { type KeptFindings, keptStatus } from "../expectations/kept-findings.ts";

export interface ExpectationChange {
  setId: string;
  setName: string;
  expectation: Pick<Expectation, "id" | "statement" | "force">;
  before: ExpectationStatus;
  after: ExpectationStatus;
  /** `lost`: the later text says less of it. `other`: it no longer applies, or is met elsewhere. */
  direction: "lost" | "gained" | "other";
}

const RANKS: Readonly<Record<ExpectationStatus, number | null>> = {
  met: 2,
  met_elsewhere: 2,
  partly_met: 1,
  not_found: 0,
  not_applicable: null,
};

/**
 * The expectations whose status differs, as at a day, in the order of the sets: those that the later text has lost
 * first. What one of the texts was never checked for is left out.
 */
export function expectationChanges(
  before: KeptFindings,
  after: KeptFindings,
  { sets, day, school }: { sets: readonly ExpectationSet[]; day: IsoDate; school: SchoolKind },
): ExpectationChange[] {
  const changes = sets.flatMap((set) =>
    set.expectations.flatMap((expectation): ExpectationChange[] => {
      if (!applies(expectation, day, school)) return [];
      const was = keptStatus(before, set, expectation, day);
      const is = keptStatus(after, set, expectation, day);
      if (was === null || is === null || was === is) return [];
      const { id, statement, force } = expectation;
      return [
        {
          setId: set.id,
          setName: set.name,
          expectation: { id, statement, force },
          before: was,
          after: is,
          direction: directionOf(was, is),
        },
      ];
    }),
  );
  const order = ["lost", "gained", "other"] as const;
  return order.flatMap((direction) => changes.filter((change) => change.direction === direction));
}

function directionOf(before: ExpectationStatus, after: ExpectationStatus) {
  const [was, is] = [RANKS[before], RANKS[after]];
  if (was === null || is === null || was === is) return "other";
  return is < was ? "lost" : "gained";
}

/** What a new version of a model is proposed to be: material when the status of an expectation changes with it. */
export function proposedChange(changes: readonly ExpectationChange[]): "material" | "minor" {
  return changes.length > 0 ? "material" : "minor";
}
