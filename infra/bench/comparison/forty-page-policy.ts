/** Two invented versions of a policy of forty pages: the same whenever they are made. */

const subjects = ["Staff", "Pupils", "Governors", "The headteacher", "Families", "The office"];
const deeds = ["write down", "talk about", "look through", "report", "check", "explain", "keep"];
const things = [
  "every concern about what a child has met online",
  "the reports of the filter and of the monitoring",
  "games, messages and pictures that the class has used",
  "phones and watches that came to school",
  "accounts, passwords and who may use them",
  "agreements that families have signed",
];
const times = ["on the same day", "each Monday", "once a half-term", "every year", "in September"];
const reasons = [
  "so that nothing is forgotten when somebody is away",
  "because children tell the adult whom they know best",
  "and say so to the designated safeguarding lead",
  "before the next class begins",
];

const pages = 40;
const paragraphsOfAPage = 9;
const sentencesOfAParagraph = 4;

/** The pages of the earlier version, and of one in which a tenth of the paragraphs were changed, added or removed. */
export function fortyPageVersions(): { before: string[]; after: string[] } {
  const before = Array.from({ length: pages }, (_, page) => paragraphsOf(page));
  const after = before.map((paragraphs, page) =>
    paragraphs.flatMap((text, at) => {
      const place = page * paragraphsOfAPage + at;
      if (place % 31 === 7) return [];
      if (place % 37 === 5) return [text, sentence(place * 3 + 1, 900 + page)];
      return place % 17 === 3 ? [text.replace("every", "each").replace("same", "very")] : [text];
    }),
  );
  return { before: before.map(pageOf), after: after.map(pageOf) };
}

function paragraphsOf(page: number): string[] {
  return Array.from({ length: paragraphsOfAPage }, (_, at) => {
    const place = page * paragraphsOfAPage + at;
    if (at === 0) return `${page + 1}. What we do about ${chosen(things, page)}`;
    return Array.from({ length: sentencesOfAParagraph }, (_each, line) =>
      sentence(place * sentencesOfAParagraph + line, place),
    ).join(" ");
  });
}

/** The numbers of a paragraph and its sentence make each of them another. */
function sentence(number: number, place: number): string {
  const room = `in room ${place} and in the ${number % 97}th week`;
  return `${chosen(subjects, number)} ${chosen(deeds, number * 5 + place)} ${chosen(things, number * 7 + place)} ${chosen(times, number + place)}, ${room}, ${chosen(reasons, number * 3)}.`;
}

const chosen = (words: readonly string[], number: number): string =>
  words[number % words.length] ?? "";

const pageOf = (paragraphs: readonly string[]): string => paragraphs.join("\n\n");
