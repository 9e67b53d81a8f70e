import { attachment } from "./attachment.ts";

/**
 * Answers with a file as it was uploaded, byte for byte. Always a download: a school's HTML must not run on our pages.
 *
 * @param further headers beside those of every file
 */
export function fileAnswer(
  { bytes, name, mediaType }: { bytes: Uint8Array; name: string; mediaType: string },
  further: Readonly<Record<string, string>> = {},
): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...further,
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": attachment(name),
      "Cache-Control": "private, no-store",
    },
  });
}
