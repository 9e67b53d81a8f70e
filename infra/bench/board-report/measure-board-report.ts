import { boardReportPdf } from "@safeboard/board-report";
import { inventedReport } from "@safeboard/board-report/fixtures";
import { interleave, type Samples } from "../measuring/interleave.ts";

export interface BoardReportSpeed {
  schools: number;
  bytes: number;
  /** Milliseconds for one document, from a report of which nothing is kept. */
  milliseconds: Samples;
}

export interface BoardReportMeasured {
  large: BoardReportSpeed;
  small: BoardReportSpeed;
}

/** Prints reports of a trust of a hundred schools and of twelve, each school with fifteen measures, again and again. */
export async function measureBoardReport(): Promise<BoardReportMeasured> {
  const [large, small] = [inventedReport(100), inventedReport(12)];
  const samples = await interleave(
    { large: () => boardReportPdf(large), small: () => boardReportPdf(small) },
    { warmUp: 2, rounds: 25, seconds: 20 },
  );
  const [once, again] = [await boardReportPdf(large), await boardReportPdf(large)];
  if (!Buffer.from(once).equals(again)) throw new Error("The same report gave other bytes.");
  return {
    large: { schools: 100, bytes: once.length, milliseconds: samples.large },
    small: {
      schools: 12,
      bytes: (await boardReportPdf(small)).length,
      milliseconds: samples.small,
    },
  };
}
