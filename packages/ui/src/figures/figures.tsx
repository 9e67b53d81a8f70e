import type { ReactNode } from "react";

export interface Figure {
  label: string;
  value: ReactNode;
  /** Out of what, as at when, or compared with what. */
  note?: ReactNode;
}

/** A few figures side by side, each with the words that make it mean something. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, note }) => (
        <div key={label} className="figure">
          <dt>{label}</dt>
          <dd className="figure-value">{value}</dd>
          {note && <dd className="figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
