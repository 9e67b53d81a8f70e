/**
 * A Content-Disposition header that saves what follows as a file of this name, in any letters.
 * RFC 8187 allows fewer characters to stand as they are than encodeURIComponent leaves.
 */
export function attachment(name: string): string {
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
