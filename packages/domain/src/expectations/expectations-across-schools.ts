import type { IsoDate } from "@safeboard/compliance/dates";
import {
  type ExpectationSet,
  type ExpectationStatus,
  type Score,
  scoreOf,
  type Standing,
  standingsOn,
} from "@safeboard/compliance/expectations";
import type { ComplianceSettings } from "@safeboard/compliance/settings";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { loadPositions, type SchoolOnOverview } from "../schools/load-positions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import {
  describeExpectation,
  type ExpectationDescribed,
  describeSet,
  type SetDescribed,
} from "./describe-expectation.ts";
import { loadSets } from "./load-sets.ts";

export const acrossSchoolsInput = z.object({
  /** Which set; without it the first. */
  setId: z.string().max(60).optional(),
});

export interface SchoolCell {
  status: ExpectationStatus | null;
  weight: Standing["weight"];
  elsewhere: string | null;
}

export interface SchoolAcross {
  schoolId: string;
  name: string;
  phase: string | null;
  hub: { id: string; name: string } | null;
  versionId: string;
  score: Score;
  /** By the expectation's id; none for what doesn't apply to such a school. */
  cells: Record<string, SchoolCell>;
}

export interface ExpectationAcross extends ExpectationDescribed {
  /** Of the schools with a policy. */
  counts: { met: number; metElsewhere: number; partly: number; missing: number; other: number };
  /** The schools that lack it, wholly first. */
  lacking: { schoolId: string; name: string; versionId: string; status: ExpectationStatus }[];
}

export interface ExpectationsAcrossSchools {
  asAt: IsoDate;
  sets: SetDescribed[];
  set: SetDescribed;
  /** What most schools lack first; among equals the most binding. */
  expectations: ExpectationAcross[];
  /** Those with a current policy, by name. */
  schools: SchoolAcross[];
  withoutPolicy: { schoolId: string; name: string }[];
}

/** Which expectations of a set are met where, from the figures that are kept: no document is read for it. */
export async function expectationsAcrossSchools(
  { actor, database, today }: MemberContext,
  { setId }: z.infer<typeof acrossSchoolsInput>,
): Promise<ExpectationsAcrossSchools> {
  const { positions, settings, sets } = await withActor(database, actor, async (transaction) => {
    const [loaded, inForce, allSets] = await Promise.all([
      loadPositions(transaction, actor, { today }),
      loadSettings(transaction, actor.trustId, today),
      loadSets(transaction, actor.trustId),
    ]);
    return { positions: loaded, settings: inForce, sets: allSets };
  });
  const set = setId === undefined ? sets[0] : sets.find(({ id }) => id === setId);
  if (!set) throw new NotFound();
  const schools = positions.flatMap((school) => schoolAcross(school, set, { today, settings }));
  return {
    asAt: today,
    sets: sets.map(describeSet),
    set: describeSet(set),
    expectations: expectationsOf(set, schools, today),
    schools,
    withoutPolicy: positions
      .filter(({ position }) => !position.policy)
      .map(({ id, name }) => ({ schoolId: id, name })),
  };
}

function schoolAcross(
  { id, name, phase, hub, position }: SchoolOnOverview,
  set: ExpectationSet,
  { today, settings }: { today: IsoDate; settings: ComplianceSettings },
): SchoolAcross[] {
  const { policy, text } = position;
  if (!policy || !text) return [];
  const standings = standingsOn(today, text, [set], settings);
  return [
    {
      schoolId: id,
      name,
      phase,
      hub,
      versionId: policy.versionId,
      score: scoreOf(standings),
      cells: Object.fromEntries(
        standings.map(({ expectation, status, weight, elsewhere }) => [
          expectation.id,
          { status, weight, elsewhere },
        ]),
      ),
    },
  ];
}

const FORCE_ORDER = ["must", "should", "consider", "practice"];

function expectationsOf(
  set: ExpectationSet,
  schools: readonly SchoolAcross[],
  today: IsoDate,
): ExpectationAcross[] {
  return set.expectations
    .filter(({ from, to }) => (from === null || from <= today) && (to === null || to >= today))
    .map((expectation): ExpectationAcross => {
      const having = (...statuses: (ExpectationStatus | null | undefined)[]) =>
        schools.filter(({ cells }) => statuses.includes(cells[expectation.id]?.status));
      const lacking = [...having("not_found"), ...having("partly_met")];
      return {
        ...describeExpectation(set, expectation),
        counts: {
          met: having("met").length,
          metElsewhere: having("met_elsewhere").length,
          partly: having("partly_met").length,
          missing: having("not_found").length,
          other: having("not_applicable", null, undefined).length,
        },
        lacking: lacking.map(({ schoolId, name, versionId, cells }) => ({
          schoolId,
          name,
          versionId,
          status: cells[expectation.id]?.status ?? "not_found",
        })),
      };
    })
    .toSorted(
      (a, b) =>
        b.counts.missing - a.counts.missing ||
        b.counts.partly - a.counts.partly ||
        FORCE_ORDER.indexOf(a.force) - FORCE_ORDER.indexOf(b.force),
    );
}
