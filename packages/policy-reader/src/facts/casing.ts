/** Short forms that stay in capitals. */
const SHORT_FORMS =
  /^(?:CE|C|E|RC|VA|VC|UTC|MAT|ICT|IT|AI|AUP|AUA|EYFS|FGB|LGB|LAB|LGC|SLT|SMT|CEO|DSL|KCSIE|PSHE|RSE|RSHE|SEND|SEN|GDPR|FOI|CCTV|BYOD|EAL|II|III|[A-Z])$/u;
const SMALL_WORDS = /^(?:of|and|the|for|in|on|to|with|at|by|a|an)$/u;

/** "ST BEGA'S RC PRIMARY SCHOOL" as "St Bega's RC Primary School", letter for letter; other text as it is. */
export function fromCapitals(text: string): string {
  if (/[\p{Ll}]{3}/u.test(text)) return text;
  return text.replace(/\p{Lu}[\p{Lu}'\u2019]+/gu, (word) =>
    SHORT_FORMS.test(word) ? word : word.slice(0, 1) + word.slice(1).toLowerCase(),
  );
}

/** The same, with small words in small letters, as a name or title is printed. */
export function tidyCapitals(text: string): string {
  const cased = fromCapitals(text);
  if (cased === text) return text;
  return cased.replace(/(?<=\s)\p{Lu}\p{Ll}{0,3}(?=\s)/gu, (word) =>
    SMALL_WORDS.test(word.toLowerCase()) ? word.toLowerCase() : word,
  );
}
