/** A title or a name inside a sentence: initials and the name of a duty keep their capital ("RSHE lead", "Prevent lead"). */
export const inSentence = (title: string): string =>
  /^(?:[A-Z]{2}|Prevent)/u.test(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
