/**
 * Which passwords are good enough. After NIST SP 800-63B: length counts, any character is welcome,
 * no mixture is demanded, and what attackers try first is refused.
 */
import { commonPasswords } from "./common-passwords.ts";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

export interface PasswordOwner {
  email: string;
  displayName: string;
}

/** Characters that must be left when the owner's own names and the product's are taken away. */
const OWN_CHARACTERS = 8;

/** One spelling for what looks the same, so that a password works on every keyboard. */
export function normalisePassword(password: string): string {
  return password.normalize("NFKC");
}

/** Returns what is wrong with a new password, as a sentence for its owner, or null when it is good. */
export function passwordWeakness(password: string, owner: PasswordOwner): string | null {
  const normalised = normalisePassword(password);
  const length = Array.from(normalised).length;
  if (length < SHORTEST_PASSWORD) {
    return `Use at least ${SHORTEST_PASSWORD} characters. Three or four unrelated words make a good password.`;
  }
  if (length > LONGEST_PASSWORD) return `Use at most ${LONGEST_PASSWORD} characters.`;
  if (isCommon(normalised)) {
    return "This is one of the passwords that attackers try first. Choose one that nobody would guess.";
  }
  if (ownCharacters(normalised, owner) < OWN_CHARACTERS) {
    return "Your name and email address are easy to guess. Choose a password made of other words.";
  }
  return null;
}

/** True for a listed password, plain, decorated ("P4ssw0rd2026!!") or repeated, and for mere runs. */
function isCommon(password: string): boolean {
  const folded = fold(password);
  // What is made of marks for the most part can only be judged with its marks.
  const text = folded.length < OWN_CHARACTERS ? password : folded;
  if (new Set(text).size <= 2 || isRun(text)) return true;
  const unit = repeatedUnit(text);
  return [text, unit, undecorated(text), undecorated(unit)].some(
    (candidate) =>
      commonPasswords.has(candidate) || commonPasswords.has(readDigitsAsLetters(candidate)),
  );
}

/** "abcdefghijkl", "210987654321": each character follows the one before by the same single step. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let index = 1; index < text.length; index += 1) {
    steps.add((text.charCodeAt(index) - text.charCodeAt(index - 1) + 10) % 10);
  }
  return steps.size === 1;
}

/** "letmeinletmein" is "letmein" twice. */
function repeatedUnit(text: string): string {
  const second = (text + text).indexOf(text, 1);
  return text.slice(0, second);
}

/** Without the year or the marks that people put before and after a word. */
function undecorated(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

const LETTER_FOR_DIGIT: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
};

function readDigitsAsLetters(text: string): string {
  return text.replace(/[013457]/g, (digit) => LETTER_FOR_DIGIT[digit] ?? digit);
}

/** How much of the password is neither the owner's email or names nor the product's name. */
function ownCharacters(password: string, owner: PasswordOwner): number {
  const localPart = owner.email.split("@")[0] ?? "";
  const words = [...owner.displayName.split(/\s+/), ...localPart.split(/[^\p{L}\p{N}]+/u)];
  const guessable = [owner.email, owner.displayName, localPart, ...words, "safeboard"]
    .map(fold)
    .filter((word) => word.length >= 4)
    .toSorted((a, b) => b.length - a.length);
  const folded = fold(password);
  const rest = guessable.reduce((text, word) => text.replaceAll(word, ""), folded);
  return Array.from(password).length - (folded.length - rest.length);
}

/** Letters and digits only, in lower case: case, spaces and marks hardly make a word harder to guess. */
function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
