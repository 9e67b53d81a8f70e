/**
 * A pupil's unique number: a check letter, twelve digits; of a temporary one the last is a letter. Source: the government's
 * data standards catalogue, Unique Pupil Number, version 2.0.
 */

/** The letters by the values that they stand for: I, O and S are left out. */
const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

const SHAPE = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/u;

/** Whether it is one, with the check letter that belongs to it. Spaces and small letters don't matter. */
export function isUpn(written: string): boolean {
  const number = written.replaceAll(/\s/gu, "").toUpperCase();
  return SHAPE.test(number) && number[0] === checkLetter(number);
}

/** Each character counts its place times over, from the second on; what is left after twenty-threes names the letter. */
export function checkLetter(number: string): string {
  let sum = 0;
  for (let place = 2; place <= 13; place += 1) {
    const character = number[place - 1] ?? "0";
    const value = /\d/u.test(character) ? Number(character) : LETTERS.indexOf(character);
    sum += place * value;
  }
  return LETTERS[sum % LETTERS.length] ?? "";
}
