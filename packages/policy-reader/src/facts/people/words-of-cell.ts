import { everyMatch } from "../layout/every-match.ts";

export interface Word {
  text: string;
  start: number;
  end: number;
}

const RUN = /[^\s()[\]{}:;,/\u2013\u2014|<>"\u201c\u201d*&+=\u2022\u00b7\u25cf\u25aa\uf0b7]+/gu;

/** Words as runs without space, brackets and separators: each keeps its hyphens and apostrophes. */
export function wordsOf(text: string): Word[] {
  const runs = everyMatch(RUN, text);
  return runs.flatMap((match) => {
    const bare = match[0]
      .replace(/^[-.'\u2018_]+|[-'\u2019_!?]+$/gu, "")
      .replace(SENTENCE_END, "$1");
    const start = match.index + match[0].indexOf(bare);
    return bare === "" ? [] : [{ text: bare, start, end: start + bare.length }];
  });
}

/** "Lead." ends a sentence; "Rev." and "J." don't. */
const SENTENCE_END = /^(?!(?:rev|revd|prof|ven|esq|mrs|miss)\.$)(.*[\p{L}\d]{3})\.+$/iu;
