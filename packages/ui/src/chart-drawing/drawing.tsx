import type { DrawnPicture } from "./picture.ts";
import { RechartsPicture } from "./recharts-picture.tsx";

export interface ChartDrawingProps {
  title: string;
  picture: DrawnPicture;
}

/**
 * A picture as the server draws it. In the browser `#chart-drawing` is kept-drawing.tsx, which keeps it, so that a page
 * with charts needs no recharts there: see `imports` in package.json.
 */
export function ChartDrawing(props: ChartDrawingProps) {
  return (
    <div className="chart-drawing" aria-hidden="true">
      <RechartsPicture {...props} />
    </div>
  );
}
