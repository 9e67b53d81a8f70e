import type { PolicyReading } from "@safeboard/policy-reader";

const MEDIA_TYPES: Readonly<Record<PolicyReading["format"], string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  html: "text/html",
  text: "text/plain",
};

/** The media type of what the reader recognised: never what the browser or the file's name claims. */
export function mediaTypeOf(format: PolicyReading["format"]): string {
  return MEDIA_TYPES[format];
}
