const VOWELS = "aeiou";
const LONGEST_WORD = 40;

/**
 * What the inflections of an English word share: "filters", "filtered" and "filtering" are "filter", "policies" is
 * "policy". These are the first and the last step of Porter's algorithm (1980), which strip endings of number and
 * tense; the steps between, by which "general" and "generative" or "extreme" and "extremism" become one, are left
 * out on purpose. -ize is spelt -ise. `small` is in small letters.
 */
export function withoutInflection(small: string): string {
  if (small.length < 3 || small.length > LONGEST_WORD) return small;
  const british = small.replace(/iz(?=e[ds]?$|ing$|ation)/u, "is");
  return withoutFinalE(withoutTense(withoutPlural(british)));
}

function withoutPlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (/(?:[xz]|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  if (word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  const ending = /(?:ed|ing)$/u.exec(word)?.[0];
  if (!ending) return word;
  const root = word.slice(0, -ending.length);
  if (!hasVowel(root) || root.length < 2) return word;
  if (/(?:at|bl|is)$/u.test(root) && root.length > 3) return `${root}e`;
  if (/([^lsz])\1$/u.test(root) && !isVowel(root, root.length - 1)) return root.slice(0, -1);
  return measure(root) === 1 && endsLikeHop(root) ? `${root}e` : root;
}

function withoutFinalE(word: string): string {
  if (!word.endsWith("e")) return word;
  const root = word.slice(0, -1);
  const syllables = measure(root);
  return syllables > 1 || (syllables === 1 && !endsLikeHop(root)) ? root : word;
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (isVowel(word, at)) return true;
  return false;
}

/** "y" is a vowel behind a consonant. */
function isVowel(word: string, at: number): boolean {
  const letter = word[at] ?? "";
  return VOWELS.includes(letter) || (letter === "y" && at > 0 && !isVowel(word, at - 1));
}

/** How often a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0;
  for (let at = 1; at < word.length; at += 1) {
    if (isVowel(word, at - 1) && !isVowel(word, at)) count += 1;
  }
  return count;
}

/** Ends with consonant, vowel, consonant, as "hop" does: such words had an "e" before "ing". */
function endsLikeHop(word: string): boolean {
  const end = word.length - 1;
  if (end === 1) return isVowel(word, 0) && !isVowel(word, 1);
  return (
    end >= 2 &&
    !isVowel(word, end) &&
    isVowel(word, end - 1) &&
    !isVowel(word, end - 2) &&
    !/[wxy]$/u.test(word)
  );
}
