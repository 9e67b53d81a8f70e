import { RATE_UNIT } from "@safeboard/compliance/incidents";
import { ControlChart } from "@safeboard/ui/control-chart";
import { FALL_NOTE, RISE_NOTE } from "@safeboard/compliance/trends";
import type { TrustTrend } from "../domain-answers.ts";
import { limitsWords } from "./trend-words.ts";

type Trend = TrustTrend["trend"];

/** Rates with their limits where there are any, else counts; and what stands out, in sentences. */
export function TrendChart({ trend, of }: { trend: Trend; of: string }) {
  const { points, signals, limits, season } = trend;
  const isRate = points.some(({ rate }) => rate !== null);
  return (
    <ControlChart
      title={isRate ? `Incidents ${RATE_UNIT}, ${of}` : `Incidents, ${of}`}
      valueName={isRate ? `Incidents ${RATE_UNIT}` : "Incidents"}
      description={
        <>
          {signals.length === 0 && (
            <p>
              {limits
                ? "No period stands out from what chance explains."
                : "Nothing can be compared with chance yet."}
            </p>
          )}
          {signals.length > 0 && (
            <ul>
              {signals.map(({ rule, side, first, last, sentence, source }) => (
                <li key={`${rule} ${side} ${first} ${last}`}>
                  {sentence} <span className="form-note">Rule: {source}.</span>
                </li>
              ))}
            </ul>
          )}
          {signals.some(({ side }) => side === "high") && <p>{RISE_NOTE}</p>}
          {signals.some(({ side }) => side === "low") && <p>{FALL_NOTE}</p>}
          {season && <p>{season}</p>}
          <p>
            {limitsWords(limits)}
            {!isRate && points.length > 0 && " No pupil number is known, so these are counts."}
          </p>
        </>
      }
      points={points.map(({ title, rate, incidents, centre, low, high, signal }) => ({
        period: title,
        value: isRate ? rate : incidents,
        centre: isRate ? centre : null,
        low: isRate ? low : null,
        high: isRate ? high : null,
        signal,
      }))}
    />
  );
}

/** The same values about their median, for shifts that no single period shows. */
export function MedianChart({ trend: { points, run }, of }: { trend: Trend; of: string }) {
  const unit = run.of === "rate" ? `Incidents ${RATE_UNIT}` : "Incidents";
  return (
    <ControlChart
      title={`${unit} about their median, ${of}`}
      valueName={unit}
      centreName="Median"
      description={
        run.signals.length === 0 ? (
          <p>No shift, no trend, and as many runs as chance would have.</p>
        ) : (
          <ul>
            {run.signals.map(({ sentence, source }) => (
              <li key={sentence}>
                {sentence} <span className="form-note">Rule: {source}.</span>
              </li>
            ))}
          </ul>
        )
      }
      points={points.map(({ title }, index) => ({
        period: title,
        value: run.values[index] ?? null,
        centre: run.median,
        low: null,
        high: null,
      }))}
    />
  );
}
