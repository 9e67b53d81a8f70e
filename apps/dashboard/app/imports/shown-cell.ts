/** As the domain keeps the number of a case: so that a later file finds it, and nobody reads it. */
const HIDDEN_NUMBER = /^case:([0-9a-f]{6})[0-9a-f]{58}$/u;

/** A cell of a file as it is shown. @param longest characters, beyond which it is cut */
export function shownCell(text: string, longest: number): string {
  const code = HIDDEN_NUMBER.exec(text)?.[1];
  if (code !== undefined) return `Hidden number ${code}`;
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
