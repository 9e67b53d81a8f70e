/** A link's text from `from` on, with the address behind it where the text doesn't show one. */
export function withMailAddress(text: string, from: number, target: string): string {
  if (!/^mailto:/i.test(target)) return text;
  const address = target.slice("mailto:".length).split("?")[0] ?? "";
  return address === "" || text.slice(from).includes("@") ? text : `${text} (${address})`;
}

/** Where a word processor's HYPERLINK field leads. */
export function fieldTarget(instruction: string): string {
  return /HYPERLINK\s+"?([^"\s]+)/i.exec(instruction)?.[1] ?? "";
}
