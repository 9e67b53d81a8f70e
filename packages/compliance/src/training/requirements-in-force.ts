import { addDays, type IsoDate } from "../dates/dates.ts";
import { type Requirement, requirementSchema } from "./requirement.ts";

/** A decision of a trust or a school about a requirement: the whole of it, as it was then. */
export interface RecordedRequirement {
  code: string;
  /** A `Requirement`, as it was stored. */
  definition: unknown;
  retired: boolean;
  /** The day, in England. */
  recordedOn: IsoDate;
}

export type RequirementOrigin = "national" | "trust" | "school";

export interface RequirementInForce extends Requirement {
  from: RequirementOrigin;
  /** Of a requirement that was retired: the last day on which it was asked. */
  inForceUntil?: IsoDate;
}

/** Who asks what: the product's list, and every decision in the order in which it was recorded. */
export interface RequirementLists {
  national: readonly Requirement[];
  trust: readonly RecordedRequirement[];
  school: readonly RecordedRequirement[];
}

/**
 * The requirements that hold at a school, the national first and a school's own last; the latest decision about each
 * code counts, for past days too. A trust may change and retire what is national. A school adds: a code that the trust or
 * the nation asks for is not its to change, whether or not the trust has retired it.
 *
 * @param on those asked on this day; without it, all that are not retired, also those that are still to come
 */
export function requirementsInForce(lists: RequirementLists, on?: IsoDate): RequirementInForce[] {
  return everyRequirement(lists).filter(({ inForceFrom, inForceUntil }) =>
    on === undefined
      ? inForceUntil === undefined
      : (inForceFrom ?? on) <= on && on <= (inForceUntil ?? on),
  );
}

/**
 * The same with those that were retired: until the day before, each was asked, and the figures of those days stay.
 * One that was retired before the first day on which it would have been asked is left out.
 */
export function everyRequirement({
  national,
  trust,
  school,
}: RequirementLists): RequirementInForce[] {
  const known = new Map<string, RequirementInForce>(
    national.map((requirement) => [requirement.code, { ...requirement, from: "national" }]),
  );
  for (const recorded of trust) record(known, recorded, "trust");
  const taken = new Set(known.keys());
  for (const recorded of school) {
    if (!taken.has(recorded.code)) record(known, recorded, "school");
  }
  return [...known.values()].filter(
    ({ inForceFrom, inForceUntil }) =>
      inForceFrom === undefined || inForceUntil === undefined || inForceFrom <= inForceUntil,
  );
}

function record(
  known: Map<string, RequirementInForce>,
  { code, definition, retired, recordedOn }: RecordedRequirement,
  from: RequirementOrigin,
): void {
  if (!retired) {
    // A definition that the rules of a later release no longer take is left out, rather than breaking every page.
    const { data } = requirementSchema.safeParse({ ...(definition as object), code });
    if (data) known.set(code, { ...data, from });
    return;
  }
  const before = known.get(code);
  if (before && before.inForceUntil === undefined) {
    known.set(code, { ...before, inForceUntil: addDays(recordedOn, -1) });
  }
}
