import {
  type Funnel,
  FUNNEL_LIMITS,
  funnel,
  funnelCurve,
  type FunnelPlace,
  type FunnelPosition,
  type FunnelSchool,
} from "@safeboard/compliance/trends";
import { type PeriodKind, TERMS_IN } from "@safeboard/compliance/reporting-periods";

export interface PlacedSchool {
  id: string;
  name: string;
  incidents: number | null;
  /** Pupils, or fewer where it was not the trust's on all the days. */
  size: number | null;
  /** Per 1,000 pupils a term. */
  rate: number | null;
  position: FunnelPosition;
  usual: FunnelPlace["usual"];
}

export interface DrawnFunnel {
  /** The trust's rate per 1,000 pupils a term; null where fewer than three schools can be compared. */
  target: number | null;
  inner: FunnelCurve;
  outer: FunnelCurve;
  /** How schools differ beyond chance: the limits are so much wider. 1 where chance is all. */
  widened: number;
  schools: PlacedSchool[];
}

type FunnelCurve = { size: number; low: number; high: number }[];

/** The schools of a period among each other: rates by size, and the limits that chance keeps to. */
export function placeSchools(
  schools: readonly FunnelSchool[],
  kind: PeriodKind,
): { funnel: Funnel; drawn: DrawnFunnel } {
  const placed = funnel(schools);
  const { target, overdispersion } = placed;
  const exposures = schools.flatMap(({ exposure }) => exposure ?? []).filter((each) => each > 0);
  const sizeOf = (exposure: number) => exposure / TERMS_IN[kind];
  const curve = (outside: number): FunnelCurve =>
    target === null || target === 0 || exposures.length === 0
      ? []
      : funnelCurve(
          target,
          { from: Math.min(...exposures), to: Math.max(...exposures) },
          outside,
          overdispersion.factor,
        ).map(({ exposure, low, high }) => ({
          size: sizeOf(exposure),
          low: low * 1000,
          high: high * 1000,
        }));
  return {
    funnel: placed,
    drawn: {
      target: target === null ? null : target * 1000,
      inner: curve(FUNNEL_LIMITS.inner),
      outer: curve(FUNNEL_LIMITS.outer),
      widened: overdispersion.factor,
      schools: placed.schools.map(({ id, name, count, exposure, rate, position, usual }) => ({
        id,
        name,
        incidents: count,
        size: exposure === null ? null : sizeOf(exposure),
        rate: rate === null ? null : rate * 1000,
        position,
        usual,
      })),
    },
  };
}
