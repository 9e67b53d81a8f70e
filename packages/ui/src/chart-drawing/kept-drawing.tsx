import { type ComponentType, useEffect, useRef, useState } from "react";
import type { ChartDrawingProps } from "./drawing.tsx";

/**
 * In the browser: what the server has drawn stays as it is. Only a picture that the server has not drawn, after following a
 * link or changing a filter without loading the page anew, is drawn here, and recharts fetched for it.
 */
export function ChartDrawing(props: ChartDrawingProps) {
  const fromServer = useRef<HTMLDivElement>(null);
  const [Picture, setPicture] = useState<ComponentType<ChartDrawingProps> | null>(null);
  const picture = JSON.stringify(props.picture);
  const drawn = useRef(picture);

  useEffect(() => {
    if (fromServer.current?.hasChildNodes() && drawn.current === picture) return;
    let wanted = true;
    const draw = async () => {
      const { RechartsPicture } = await import("./recharts-picture.tsx");
      if (wanted) setPicture(() => RechartsPicture);
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [picture]);

  if (Picture) {
    return (
      <div key="here" className="chart-drawing" aria-hidden="true">
        <Picture {...props} />
      </div>
    );
  }
  return (
    <div
      key="server"
      ref={fromServer}
      className="chart-drawing"
      aria-hidden="true"
      suppressHydrationWarning
      // React leaves alone what is inside an element of which it is told the HTML.
      dangerouslySetInnerHTML={{ __html: "" }}
    />
  );
}
