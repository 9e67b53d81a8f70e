/** No page of ours has a longer address; a browser's address bar and a redirect's header take that much. */
const longest = 2_000;

/**
 * A path of this site to go on to, or the start when the text is anything else (another site's address, for one).
 * Spelled as a redirect's header takes it: in ASCII, and without the dots that could lead to "//".
 */
export function safePath(text: FormDataEntryValue | string | null): string {
  if (typeof text !== "string" || !text.startsWith("/") || text.length > longest) return "/";
  // Browsers take a backslash for a slash, and leave out line ends and tabs.
  if (/[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text, anySite)) return "/";
  const { origin, pathname, search, hash } = new URL(text, anySite);
  if (origin !== anySite || pathname.startsWith("//")) return "/";
  const path = pathname + search + hash;
  return path.length > longest ? "/" : path;
}

const anySite = "http://this.invalid";
