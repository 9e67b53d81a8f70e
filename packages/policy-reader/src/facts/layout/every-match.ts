/**
 * Every match of a global pattern in the text, as matchAll gives them, without the copy that matchAll makes of
 * the pattern: on a document of many short lines those copies are most of the work.
 */
export function everyMatch(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
