import { actions } from "./actions.ts";
import { people } from "./people.ts";
import { risks } from "./risks.ts";
import { technology } from "./technology.ts";

/**
 * The concepts of the signs: a name, and the words for it, separated by commas, in any inflection. Words in
 * capital letters are abbreviations and match only so ("SEND" is not "send"). Articles and possessives are left out.
 */
export const lexicon: Readonly<Record<string, string>> = {
  ...people,
  ...technology,
  ...risks,
  ...actions,
};
