/** What the rest of the product uses of trends, listed by name. */
export {
  type Funnel,
  FUNNEL_LIMITS,
  funnel,
  funnelCurve,
  type FunnelPlace,
  type FunnelPosition,
  type FunnelSchool,
} from "./funnel.ts";
export { type Quiet, quietSigns, type QuietSign } from "./quiet.ts";
export { RUN_CHART_RULES, runChart, type RunChart, type RunChartSignal } from "./run-chart.ts";
export { sameSeason, type SeasonComparison } from "./season.ts";
export {
  FALL_NOTE,
  funnelSentence,
  RISE_NOTE,
  seasonSentence,
  type Signal,
  signalsOf,
} from "./signals.ts";
export type { TrendPeriod, TrendPoint } from "./trend-point.ts";
export {
  type Baseline,
  type ControlledPoint,
  FIRM_PERIODS,
  LEAST_PERIODS,
  uChart,
  type UChart,
} from "./u-chart.ts";
export { CONTROL_RULES, type ControlRule, USUAL_RULES } from "./western-electric.ts";
