import type { ReportLook } from "@safeboard/compliance/board-report";
import { jpegSize, pngSize, type RasterSize } from "./raster-size.ts";
import { checkSvg } from "./safe-svg.ts";
import { UnusableLogo } from "./unusable-logo.ts";

export type ReportLogo = NonNullable<ReportLook["logo"]>;

/** A logo's file, of any kind. */
export const MOST_LOGO_BYTES = 1_000_000;
const mostSvgBytes = 200_000;
const longestSide = 4_000;

const endings = { "image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg" } as const;

export interface LogoFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * A logo's bytes, which are what they say they are and small enough to be drawn.
 * @throws UnusableLogo
 */
export function readLogo({ mediaType, base64 }: ReportLogo): LogoFile {
  if (base64.length > MOST_LOGO_BYTES * 1.4) throw tooLarge();
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length === 0)
    throw new UnusableLogo("This file is empty. Choose a picture that can be drawn.");
  if (bytes.length > MOST_LOGO_BYTES) throw tooLarge();
  if (mediaType === "image/svg+xml") {
    if (bytes.length > mostSvgBytes) {
      throw new UnusableLogo("A drawing for a logo may have 200 kB. Use a simpler one, or a PNG.");
    }
    checkSvg(bytes);
  } else {
    checkSize(mediaType === "image/png" ? pngSize(bytes) : jpegSize(bytes));
  }
  return { name: `logo.${endings[mediaType]}`, bytes };
}

function checkSize(size: RasterSize | null): void {
  if (size === null) throw notAPicture();
  const { width, height } = size;
  if (width === 0 || height === 0) throw notAPicture();
  if (width > longestSide || height > longestSide) {
    throw new UnusableLogo(
      `This picture is ${width} by ${height} pixels. Make it no larger than ${longestSide} each way.`,
    );
  }
}

export function notAPicture(cause?: unknown): UnusableLogo {
  return new UnusableLogo(
    "This picture can't be drawn. Save it again as PNG or JPEG and choose the new copy.",
    cause,
  );
}

function tooLarge(): UnusableLogo {
  return new UnusableLogo("A logo's file may have 1 MB. Save a smaller copy.");
}
