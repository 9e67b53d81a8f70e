/**
 * A school that reports less than one would think, shown as clearly as one that reports much: silence is where harm
 * goes unseen. It says only that somebody should ask.
 */
import type { FunnelPlace } from "./funnel.ts";
import type { UChart } from "./u-chart.ts";

export type QuietSign = "no_return" | "under_own_usual" | "under_peers";

export interface Quiet {
  sign: QuietSign;
  sentence: string;
}

/**
 * @param own the school's own chart up to the period
 * @param amongPeers its place among the trust's schools in the period; null where they can't be compared
 * @returns every sign, the plainest first; none for a school so small that no incident is usual
 */
export function quietSigns(own: UChart, amongPeers: FunnelPlace | null): Quiet[] {
  const latest = own.points.at(-1);
  if (!latest) return [];
  const { title } = latest.period;
  if (latest.count === null) {
    return [
      {
        sign: "no_return",
        sentence: `Nothing was reported for ${title}, not even that there was nothing. This is not a zero.`,
      },
    ];
  }
  const quiet: Quiet[] = [];
  if (latest.usual && latest.count < latest.usual.low) {
    quiet.push({
      sign: "under_own_usual",
      sentence: `${title} is lower than chance would explain: ${reported(latest.count)} where ${latest.usual.low} to ${latest.usual.high} are usual here. Fewer incidents, or fewer that were noticed or reported?`,
    });
  }
  if (
    amongPeers?.usual &&
    (amongPeers.position === "low" || amongPeers.position === "somewhat_low")
  ) {
    const somewhat = amongPeers.position === "somewhat_low" ? "somewhat fewer" : "fewer";
    quiet.push({
      sign: "under_peers",
      sentence: `${title}: ${reported(latest.count)}, ${somewhat} than at the trust’s other schools for as many pupils, where about ${Math.round(amongPeers.expected ?? 0)} would be expected.`,
    });
  }
  return quiet;
}

const reported = (count: number) =>
  count === 0 ? "none reported" : `${count.toLocaleString("en-GB")} reported`;
