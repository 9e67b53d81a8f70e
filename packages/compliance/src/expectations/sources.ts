import type { WrittenExpectation } from "./expectation-set.ts";

type Source = WrittenExpectation["sources"][number];

/** Paragraph numbers of the guidance come from those who wrote about it, hence second hand. */
export function kcsie(year: number | string, paragraph: string | null = null): Source {
  return {
    document: "Keeping children safe in education",
    edition: `KCSIE ${year}`,
    paragraph,
    certainty: paragraph === null ? "unconfirmed" : "second_hand",
  };
}

export function published(document: string, paragraph: string | null = null): Source {
  return { document, paragraph, certainty: "published" };
}

/** The kind of short policy statement that charities publish for organisations working with children. */
export function statement(section: string): Source {
  return published("NSPCC-style online safety policy statement", section);
}
