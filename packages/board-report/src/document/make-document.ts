import type { FrozenReport } from "@safeboard/compliance/board-report";
import { type LogoFile, readLogo } from "../logo/read-logo.ts";
import { UnusableLogo } from "../logo/unusable-logo.ts";
import { planReport } from "../plan/plan-report.ts";
import { shapeTexts } from "../typeface/status-font.ts";
import { compile, TemplateError } from "./compiler.ts";
import { withRowHeadings } from "./row-headings.ts";

/**
 * A report as PDF/UA-1: the same bytes from the same report, on any machine. A logo that can't be drawn is left out.
 * @throws TemplateError
 */
export function makeDocument(report: FrozenReport): Uint8Array {
  const logo = usableLogo(report);
  const draw = (file: LogoFile | null) =>
    withRowHeadings(
      compile(
        "report.typ",
        {
          report: JSON.stringify(planReport(report, file?.name ?? null)),
          shapes: JSON.stringify(shapeTexts),
        },
        file,
      ),
    );
  if (logo === null) return draw(null);
  try {
    return draw(logo);
  } catch (error) {
    // Its first bytes were in order and its last ones not: the report matters more.
    if (error instanceof TemplateError) return draw(null);
    throw error;
  }
}

function usableLogo({ look }: FrozenReport): LogoFile | null {
  if (look.logo === null) return null;
  try {
    return readLogo(look.logo);
  } catch (error) {
    if (error instanceof UnusableLogo) return null;
    throw error;
  }
}
