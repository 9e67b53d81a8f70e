import { guessCategory, INCIDENT_CATEGORIES } from "@safeboard/compliance/incidents";
import { type Meaning, wordKey } from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import { categoryWord } from "@safeboard/database/tables/incidents";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, or, sql } from "drizzle-orm";

/** Every category, with the words that the unit's school calls it by; a trust's file is read by words that its schools agree on. */
export async function categoryMeanings(
  transaction: Transaction,
  trustId: string,
  unitId: string,
): Promise<Meaning[]> {
  const isTrusts = sql`exists (select from ${unit} where ${unit.trustId} = ${trustId} and ${unit.id} = ${unitId}
    and ${unit.kind} = 'central')`;
  const words = await transaction
    .selectDistinctOn([categoryWord.schoolId, categoryWord.word], {
      word: categoryWord.word,
      category: categoryWord.category,
    })
    .from(categoryWord)
    .where(and(eq(categoryWord.trustId, trustId), or(eq(categoryWord.schoolId, unitId), isTrusts)))
    .orderBy(asc(categoryWord.schoolId), asc(categoryWord.word), desc(categoryWord.recordedAt));
  const meant = new Map<string, Set<string>>();
  for (const { word, category } of words) {
    meant.set(word, (meant.get(word) ?? new Set()).add(category));
  }
  return INCIDENT_CATEGORIES.map(({ code, title }) => ({
    code,
    title,
    alsoCalled: [...meant].flatMap(([word, categories]) =>
      categories.size === 1 && categories.has(code) ? [word] : [],
    ),
  }));
}

/** The category that a word is taken for while nobody has said it: the school's own say, or else what is plain. */
export function plainCategory(word: string, meanings: readonly Meaning[]): string | null {
  const key = wordKey(word);
  const own = meanings.find(({ alsoCalled }) => alsoCalled.some((name) => wordKey(name) === key));
  if (own) return own.code;
  const guessed = guessCategory(word);
  return guessed?.sure ? guessed.code : null;
}

/** What a word may mean that is not plain. */
export const perhapsCategory = (word: string): string | null => guessCategory(word)?.code ?? null;
