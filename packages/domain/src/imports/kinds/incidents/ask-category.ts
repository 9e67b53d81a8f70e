import { type Meaning, wordKey } from "@safeboard/compliance/imports";
import { type ImportQuestion, LEAVE_OUT } from "../../import-kind.ts";
import { perhapsCategory } from "./category-meanings.ts";

/** Asks whether a word means what it may mean; null where nothing speaks for any category, so that it has to be said. */
export function askCategory(word: string, meanings: readonly Meaning[]): ImportQuestion | null {
  const code = perhapsCategory(word);
  const meaning = meanings.find((each) => each.code === code);
  if (!meaning) return null;
  return {
    asks: "category",
    key: `category|${wordKey(word)}`,
    text: `Does “${word}” mean “${meaning.title}”? If it means something else, say so among the file’s words.`,
    choices: [
      { answer: meaning.code, label: `Yes: ${meaning.title}` },
      { answer: LEAVE_OUT, label: "Leave these rows out" },
    ],
    proposed: meaning.code,
  };
}
