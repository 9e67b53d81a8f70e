import { useId } from "react";
import type { ReactNode } from "react";

/** How far a long piece of work is, with a count and a way to stop it. */
export function Progress({
  label,
  done,
  total,
  unit,
  action,
}: {
  label: string;
  done: number;
  total: number;
  /** What is counted, in the plural ("policies read"). */
  unit: string;
  /** The form that cancels it. */
  action?: ReactNode;
}) {
  const labelId = useId();
  const words = `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} ${unit}`;
  return (
    <div className="progress">
      <p className="progress-label" id={labelId}>
        {label}
      </p>
      <progress aria-labelledby={labelId} aria-valuetext={words} value={done} max={total} />
      <div className="progress-foot">
        <p role="status">{words}</p>
        {action}
      </div>
    </div>
  );
}
