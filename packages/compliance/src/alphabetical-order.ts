const collator = new Intl.Collator("en-GB");

/**
 * Which of two names, codes or ISO dates stands first: negative, zero or positive, for `toSorted`. Letter case and
 * accents count last, as in a British index. Made once, because `localeCompare` prepares a language at every call.
 */
export const alphabetically: (one: string, other: string) => number = collator.compare;
