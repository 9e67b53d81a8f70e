import { FALL_NOTE, RISE_NOTE } from "@safeboard/compliance/trends";
import { Anchor } from "@safeboard/ui/anchor";
import type { TrustTrend } from "../domain-answers.ts";
import { samePeriodAtSchool } from "./trend-addresses.ts";

/** Schools that look high and schools that look quiet, side by side: neither is good or bad news by itself. */
export function StandsOut({
  page: { high, quiet },
  parameters,
}: {
  page: TrustTrend;
  parameters: URLSearchParams;
}) {
  return (
    <div className="section-pair">
      <Signs
        id="high"
        title="High"
        signs={high}
        note={RISE_NOTE}
        otherwise="No school reported more than chance would explain."
        parameters={parameters}
      />
      <Signs
        id="quiet"
        title="Quiet, or silent"
        signs={quiet}
        note={FALL_NOTE}
        otherwise="No school is quieter than chance would explain, and all have reported."
        parameters={parameters}
      />
    </div>
  );
}

function Signs({
  id,
  title,
  signs,
  note,
  otherwise,
  parameters,
}: {
  id: string;
  title: string;
  signs: TrustTrend["high"];
  note: string;
  otherwise: string;
  parameters: URLSearchParams;
}) {
  return (
    <section aria-labelledby={id} className="page-section">
      <h2 id={id}>{title}</h2>
      {signs.length === 0 ? (
        <p>{otherwise}</p>
      ) : (
        <>
          <ul>
            {signs.map(({ schoolId, name, sentence }) => (
              <li key={`${schoolId} ${sentence}`}>
                <Anchor href={samePeriodAtSchool(schoolId, parameters)}>{name}</Anchor>: {sentence}
              </li>
            ))}
          </ul>
          <p className="form-note">{note}</p>
        </>
      )}
    </section>
  );
}
