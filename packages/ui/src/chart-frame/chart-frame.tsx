import { useId } from "react";
import type { ReactNode } from "react";
import { ChartDrawing } from "#chart-drawing";
import type { DrawnPicture } from "../chart-drawing/picture.ts";
import { DataTable } from "../data-table/data-table.tsx";
import type { DataTableProps } from "../data-table/data-table.tsx";
import { ChartReader } from "./chart-reader.tsx";
import type { ReadablePoint } from "./chart-reader.tsx";

export interface LegendEntry {
  words: string;
  /** Drawn as in the chart. */
  mark: ReactNode;
}

export interface ChartFrameProps<Row> {
  title: string;
  /** What the chart says, in a sentence or two: the answer before the picture. */
  description: ReactNode;
  legend: readonly LegendEntry[];
  /** What can be pointed at, in the order of the arrow keys. Without any there is no picture, only what is said of it. */
  points: readonly ReadablePoint[];
  /** The numbers behind the picture. */
  table: DataTableProps<Row>;
  picture: DrawnPicture;
}

/**
 * What every chart has: a title, what it says, the picture, a key, and its numbers as a table. The picture is complete
 * without scripts; with them it can be read point by point (chart-reader.tsx).
 */
export function ChartFrame<Row>({
  title,
  description,
  legend,
  points,
  table,
  picture,
}: ChartFrameProps<Row>) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <p className="chart-title" id={`${id}-title`}>
          {title}
        </p>
        <div id={`${id}-description`}>{description}</div>
      </figcaption>
      {points.length > 0 && (
        <>
          <ChartReader label={title} points={points} begins={picture.names.x ? "first" : "latest"}>
            <div role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-description`}>
              <ChartDrawing title={title} picture={picture} />
            </div>
          </ChartReader>
          <ul className="chart-legend">
            {legend.map(({ words, mark }) => (
              <li key={words}>
                <svg
                  viewBox="0 0 32 16"
                  width="32"
                  height="16"
                  aria-hidden="true"
                  focusable="false"
                >
                  {mark}
                </svg>
                {words}
              </li>
            ))}
          </ul>
          <details className="definition chart-numbers">
            <summary>The numbers of this chart</summary>
            <DataTable {...table} />
          </details>
        </>
      )}
    </figure>
  );
}
