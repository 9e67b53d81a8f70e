import { formatRate, RATE_UNIT } from "@safeboard/compliance/incidents";
import { FunnelPlot } from "@safeboard/ui/funnel-plot";
import type { TrustTrend } from "../domain-answers.ts";

/** The schools of the last period by size and rate; or why they can't be compared. */
export function TrustFunnel({ page: { funnel, last, schools } }: { page: TrustTrend }) {
  const { target, inner, outer, widened } = funnel;
  const placed = funnel.schools.flatMap(({ size, rate, ...school }) =>
    size === null || rate === null ? [] : [{ ...school, size, rate }],
  );
  if (target === null || placed.length === 0) {
    return (
      <p>
        Fewer than three schools have reported for {last.title} and have a pupil number, so they
        can’t be compared with each other.
      </p>
    );
  }
  const outside = placed.filter(({ position }) => position === "high" || position === "low");
  const silent = schools.filter(({ from }) => from === "not_reported").map(({ name }) => name);
  return (
    <FunnelPlot
      title={`Schools by size, ${last.title}`}
      valueName={`Incidents ${RATE_UNIT}`}
      sizeName="Pupils"
      target={target}
      inner={inner}
      outer={outer}
      notReported={silent}
      description={
        <>
          <p>
            {outside.length === 0
              ? "No school is outside the outer limits."
              : `${new Intl.ListFormat("en-GB").format(outside.map(({ name }) => name))} ${outside.length === 1 ? "is" : "are"} outside the outer limits.`}{" "}
            Together the schools reported {formatRate(target)} {RATE_UNIT}. Chance puts one school
            in twenty outside the inner limits, and one in five hundred outside the outer ones.
          </p>
          {widened > 1 && (
            <p>
              The schools differ by more than chance explains, for reasons that nobody has measured:
              the limits are {widened.toFixed(1)} times as wide as chance alone would have them.
            </p>
          )}
        </>
      }
      schools={placed.map(({ id, name, size, rate, incidents, usual, position }) => ({
        id,
        name,
        size: Math.round(size),
        rate,
        words: `${incidents ?? 0} reported${usual ? `, ${usual.low} to ${usual.high} are usual` : ""}`,
        signal: position === "high" || position === "low",
      }))}
    />
  );
}
