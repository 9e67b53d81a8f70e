/** A role's title inside a sentence: initials and the name of a duty keep their capital ("RSHE lead", "Prevent lead"). */
export const inSentence = (title: string): string =>
  /^(?:[A-Z]{2}|Prevent)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
