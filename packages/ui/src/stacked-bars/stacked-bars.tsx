import { useId } from "react";
import { DataTable } from "../data-table/data-table.tsx";
import { StatusIcon } from "../status/status-icon.tsx";
import type { StatusName } from "../status/status.tsx";

export interface StackedSeries {
  title: string;
  /** The status that it counts, which decides its look; without one, series are told apart by their shade and number. */
  status?: StatusName | null | undefined;
  /** One for each category; null where there is no number to show, which is no nought. */
  values: readonly (number | null)[];
}

/**
 * Parts of a whole, a bar for each category: a list of numbers first, drawn so that it holds in greyscale, and a table of
 * the same.
 */
export function StackedBars({
  title,
  description,
  unit,
  categories,
  series,
  note,
}: {
  title: string;
  /** What the chart says: the answer before the picture. */
  description: string;
  /** What a number counts ("schools"). */
  unit: string;
  categories: readonly string[];
  series: readonly StackedSeries[];
  note?: string | null | undefined;
}) {
  const id = useId();
  const drawn = series.filter(({ values }) => values.some((value) => value !== 0));
  const most = Math.max(1, ...categories.map((_, at) => sumAt(drawn, at)));
  const rows = categories.map((category, at) => ({ category, at }));
  return (
    <figure className="stacked-bars" aria-labelledby={`${id}-title`}>
      <figcaption>
        <p className="chart-title" id={`${id}-title`}>
          {title}
        </p>
        <p id={`${id}-description`} className="heard-only">
          {description}
        </p>
      </figcaption>
      <ul className="stacked-bars-key" aria-hidden="true">
        {drawn.map((one, place) => (
          <li key={one.title}>
            <Swatch series={one} place={place} />
            {one.title}
          </li>
        ))}
      </ul>
      <div role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-description`}>
        {rows.map(({ category, at }) => (
          <div key={category} className="stacked-bars-row">
            <span className="stacked-bars-category">{category}</span>
            <StackedBar series={drawn} at={at} most={most} />
          </div>
        ))}
      </div>
      {note && <p className="form-note">{note}</p>}
      <details className="definition chart-numbers">
        <summary>The numbers of this chart</summary>
        <DataTable
          caption={`${title}, number of ${unit}`}
          rows={rows}
          rowKey={({ category }) => category}
          rowHeading={{ heading: "", cell: ({ category }) => category }}
          columns={series.map(({ title: heading, values }) => ({
            id: heading,
            heading,
            numeric: true,
            cell: ({ at }: (typeof rows)[number]) => values[at] ?? "Not shown",
          }))}
        />
      </details>
    </figure>
  );
}

/** One bar. Sizes are in per cent of the room that there is, so that numbers in it keep their shape. */
function StackedBar({
  series,
  at,
  most,
}: {
  series: readonly StackedSeries[];
  at: number;
  most: number;
}) {
  return (
    <svg className="stacked-bars-bar" width="100%" height="24" aria-hidden="true" focusable="false">
      {partsOf(series, at, most).map(({ title, status, shade, value, start, share }) => (
        <g
          key={title}
          data-status={status ?? undefined}
          data-shade={status ? undefined : shade}
          data-unknown={value === null ? "" : undefined}
        >
          <rect x={`${start}%`} width={`${share}%`} height="24" />
          {share >= LEGIBLE && (
            <text x={`${start + share / 2}%`} y="16.5" textAnchor="middle">
              {value ?? "?"}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

interface Part {
  title: string;
  status: StatusName | null | undefined;
  shade: number;
  value: number | null;
  /** Where it begins, and how long it is, in per cent of the longest bar. */
  start: number;
  share: number;
}

function partsOf(series: readonly StackedSeries[], at: number, most: number): Part[] {
  let start = 0;
  return series.flatMap(({ title, status, values }, place) => {
    const value = values[at] ?? null;
    if (value === 0) return [];
    const share = value === null ? UNKNOWN : (value / most) * (100 - UNKNOWN);
    const part = { title, status, shade: place % SHADES, value, start, share };
    start += share;
    return [part];
  });
}

/** From which part of the room a number fits into its bar. */
const LEGIBLE = 3;
/** How many shades there are before they begin again. */
const SHADES = 5;
/** What can't be shown takes this part of the room, whatever it is; the longest bar leaves it free. */
const UNKNOWN = 4;

const sumAt = (series: readonly StackedSeries[], at: number): number =>
  series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);

function Swatch({ series: { status }, place }: { series: StackedSeries; place: number }) {
  return status ? (
    <span className="status" data-status={status}>
      <StatusIcon status={status} />
    </span>
  ) : (
    <svg className="stacked-bars-swatch" viewBox="0 0 16 16" focusable="false">
      <g data-shade={place % SHADES}>
        <rect width="16" height="16" />
      </g>
    </svg>
  );
}
