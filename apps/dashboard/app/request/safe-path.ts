/** A path of this site to go on to, or the start when the text is anything else (another site's address, for one). */
export function safePath(text: FormDataEntryValue | string | null): string {
  if (typeof text !== "string" || !/^\/(?![/\\])/.test(text) || /[\s\\]/.test(text)) return "/";
  return text;
}
