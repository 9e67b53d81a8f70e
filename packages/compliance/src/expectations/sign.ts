/**
 * A sign is what a sentence says when it meets an expectation, in the small language of the expectation sets:
 *
 *     staff + train | induction + ~online-safety + !search-engine
 *
 * Groups joined by `+` must all stand in one sentence (or in the words its list or section begins with), in any
 * order; `|` parts alternatives. An alternative is the name of a concept, or 'words in quotation marks', in any
 * inflection. Before a group, `~` lets it stand in the sentences around as well, or be the document's subject; `^`
 * wants it among the first words of the sentence; `!` wants it absent.
 */
export interface Sign {
  groups: SignGroup[];
}

export interface SignGroup {
  alternatives: Alternative[];
  where: "sentence" | "around" | "beginning" | "beginning_around" | "absent";
}

/** The name of a concept of the lexicon, or words of its own. */
export type Alternative = { concept: string } | { words: string };

const prefixes = {
  "": "sentence",
  "~": "around",
  "^": "beginning",
  "~^": "beginning_around",
  "!": "absent",
} as const;

/** Reads a sign. A sentence for whoever wrote it says what is wrong with it. */
export function readSign(written: string): { sign: Sign } | { error: string } {
  const groups: SignGroup[] = [];
  for (const part of written.split("+")) {
    const group = readGroup(part.trim());
    if ("error" in group) return { error: `“${written}”: ${group.error}` };
    groups.push(group);
  }
  if (groups.every(({ where }) => where !== "sentence" && where !== "beginning")) {
    return { error: `“${written}”: one group must stand in the sentence itself.` };
  }
  return { sign: { groups } };
}

function readGroup(part: string): SignGroup | { error: string } {
  const [, prefix = "", rest = ""] = /^(~\^|[~^!]?)(.*)$/u.exec(part) ?? [];
  const where = prefixes[prefix as keyof typeof prefixes];
  const alternatives: Alternative[] = [];
  for (const option of rest.split("|").map((text) => text.trim())) {
    const quoted = /^'([^']+)'$/u.exec(option)?.[1];
    if (quoted !== undefined) alternatives.push({ words: quoted });
    else if (/^[a-z][a-z0-9-]*$/u.test(option)) alternatives.push({ concept: option });
    else if (option === "") return { error: "something is missing beside “+” or “|”." };
    else
      return { error: `“${option}” is neither a concept's name nor 'words' in quotation marks.` };
  }
  return { alternatives, where };
}
