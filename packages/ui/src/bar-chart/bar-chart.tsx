export interface Bar {
  label: string;
  /** Null when nothing was reported. */
  value: number | null;
  /** The value in words, where a number alone won't do ("suppressed", "12%"). */
  words?: string | undefined;
}

/** A few counts side by side: a list with a bar and the number on each line. Reads as the list it is. */
export function BarChart({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <ul className="bar-chart" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.label}>
          <span>{bar.label}</span>
          <span className="bar-chart-value">
            {bar.words ?? (bar.value === null ? "Not reported" : bar.value.toLocaleString("en-GB"))}
          </span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {bar.value === null ? (
              <line className="bar-chart-gap" x1="0" x2="100" y1="4" y2="4" />
            ) : (
              <rect width={Number(((bar.value / most) * 100).toFixed(1))} height="8" />
            )}
          </svg>
        </li>
      ))}
    </ul>
  );
}
