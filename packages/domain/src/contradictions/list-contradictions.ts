import {
  CONTRADICTION_KINDS,
  type ContradictionKind,
  isOpen,
} from "@safeboard/compliance/contradictions";
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { listSchools } from "../schools/list-schools.ts";
import { findAtSchools, type SettledContradiction } from "./find-at-school.ts";

export const listContradictionsInput = z.object({
  kind: z.enum(CONTRADICTION_KINDS).optional(),
  schoolId: identifier.optional(),
  /** Without it, both. */
  standing: z.enum(["open", "settled"]).optional(),
});

export type ContradictionAtSchool = SettledContradiction & {
  schoolId: string;
  schoolName: string;
};

export interface ContradictionList {
  schools: number;
  /** Open ones that count, whatever is filtered; advice counts for itself. */
  toSettle: number;
  schoolsToSettle: number;
  advice: number;
  settled: number;
  kinds: { kind: ContradictionKind; count: number }[];
  contradictions: ContradictionAtSchool[];
}

/** What contradicts what, in every school that the member sees: what weighs most first, then the school's name. */
export async function listContradictions(
  context: MemberContext,
  { kind, schoolId, standing }: z.infer<typeof listContradictionsInput>,
): Promise<ContradictionList> {
  const { actor, database, today } = context;
  const [schools, found] = await Promise.all([
    listSchools(context),
    withActor(database, actor, (transaction) =>
      findAtSchools(transaction, { trustId: actor.trustId, today }),
    ),
  ]);
  const inTrust = new Set(schools.map(({ id }) => id));
  const all = found
    .filter((school) => inTrust.has(school.schoolId))
    .flatMap(({ contradictions, ...school }) =>
      contradictions.map((contradiction) => ({ ...contradiction, ...school })),
    )
    .toSorted(
      (a, b) =>
        CONTRADICTION_KINDS.indexOf(a.kind) - CONTRADICTION_KINDS.indexOf(b.kind) ||
        alphabetically(a.schoolName, b.schoolName),
    );
  const open = all.filter(isOpen);
  const counting = open.filter(({ weight }) => weight !== "advice");
  return {
    schools: schools.length,
    toSettle: counting.length,
    schoolsToSettle: new Set(counting.map((each) => each.schoolId)).size,
    advice: open.length - counting.length,
    settled: all.length - open.length,
    kinds: CONTRADICTION_KINDS.flatMap((each) => {
      const count = all.filter((one) => one.kind === each).length;
      return count > 0 ? [{ kind: each, count }] : [];
    }),
    contradictions: all.filter(
      (each) =>
        (!kind || each.kind === kind) &&
        (!schoolId || each.schoolId === schoolId) &&
        (!standing || isOpen(each) === (standing === "open")),
    ),
  };
}
