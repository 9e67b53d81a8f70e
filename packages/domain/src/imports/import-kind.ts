/** What the engine asks of a kind of import. It knows rows, schools and runs; a kind knows what a row is about. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type {
  DateOrder,
  ImportField,
  ImportNeed,
  Meaning,
  WordMeanings,
} from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import type { IMPORT_OUTCOMES } from "@safeboard/database/tables/imports";

export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** A school that rows can be about, with every number it has had. */
export interface SchoolOfRun {
  id: string;
  name: string;
  urns: { urn: string; from: IsoDate | null; to: IsoDate | null }[];
  /** Why its record takes no changes; null while it does. */
  closed: string | null;
}

/** How a file's columns are read: as it was guessed, and as a person put it right. */
export interface ImportMapping {
  /** Of each column the field that it is; null for one that nothing is read from. */
  columns: (string | null)[];
  /** Of each field with days, which figure is the day. */
  dates: Record<string, DateOrder>;
  /** Of each field with words, what they mean; "" leaves the rows with that word out. */
  words: Record<string, WordMeanings>;
  /** In a file with a column for each of many things: the field that those columns are, and what it says twice. */
  spread?: { field: string; heading: string; cell: string };
  /** The columns, counted from 0, that a person let go because nothing of them may be kept. */
  dropped?: readonly number[];
  /** Whoever is not in the file has left. */
  wholeList: boolean;
  /** Their last day. */
  lastDay: IsoDate | null;
}

export interface ImportScope {
  trustId: string;
  /** The unit whose run it is: a school's, or the trust's central one. */
  unitId: string;
  runId: string;
  /** True for the trust's own run, whose rows say which school they are about. */
  acrossSchools: boolean;
  /** One, in a school's run, whatever the file says. */
  schools: readonly SchoolOfRun[];
  mapping: ImportMapping;
  /** Of the file. */
  headings: readonly string[];
  today: IsoDate;
}

export type FoundSchool =
  | { school: SchoolOfRun }
  /** Nothing in the row says it. */
  | { unsaid: true }
  | { reason: string };

/** A row of a file, as texts by field. */
export interface RowToDecide {
  /** By which it is kept: its line, or its place (spread-rows.ts). */
  rowNumber: number;
  texts: Readonly<Record<string, string>>;
  /** Which school it is about, by the numbers that schools had on that day. */
  schoolOn: (day: IsoDate) => FoundSchool;
  /** What was answered about it, by what was asked. */
  answers: Readonly<Record<string, string>>;
}

export interface ImportChoice {
  answer: string;
  label: string;
}

/** Leaves a row out. Every question has it among its choices. */
export const LEAVE_OUT = "leave_out";

/** Something about a row that a person decides. */
export interface ImportQuestion {
  /** What is asked, by which its answer is kept: "person". */
  asks: string;
  /** Rows with one key are asked about once, and answered together. */
  key: string;
  text: string;
  choices: ImportChoice[];
  /** What is likeliest; null where nothing speaks for any of them. */
  proposed: string | null;
}

export type RowValues = Readonly<Record<string, string | null>>;

/** What becomes of a row. */
export interface Decision {
  outcome: Exclude<ImportOutcome, "leaver">;
  /** Why, in words for who reads it; null where the outcome says all. */
  reason: string | null;
  /** What the row is about: two rows of a file that have one in common are about the same. */
  rowKeys: string[] | null;
  schoolId: string | null;
  /** The record that it changes, or makes: chosen now, so that applying twice makes no second one. */
  subjectId: string | null;
  before: RowValues | null;
  after: RowValues | null;
  question: ImportQuestion | null;
}

/** Compares rows with what is recorded, as it was when the reader was made. */
export interface RowDecider {
  decide(transaction: Transaction, rows: readonly RowToDecide[]): Promise<Decision[]>;
}

/**
 * The rows of a run about one school. Statements name it as a value: joined by a column, the rows of a table are looked
 * for once in each school that the trust has (infra/decisions/0003).
 */
export interface RowsAtSchool {
  trustId: string;
  unitId: string;
  runId: string;
  schoolId: string;
  today: IsoDate;
}

export interface Deed {
  by: string;
  now: Date;
}

/** For files that hold more than may be kept of them. */
export interface KeepsOnly {
  /**
   * Why nothing of a column may be kept, so that the file is refused until somebody drops the column; null for one that
   * may be read.
   *
   * @param values some of its cells
   */
  refuses: (
    column: { heading: string; values: readonly string[] },
    today: IsoDate,
  ) => string | null;
  /**
   * A field's cell as it is kept: the same when it is asked of what was kept. Null for what must not be: then its row is
   * rejected, and the cell is nowhere.
   */
  cell(field: string, text: string, trustId: string): string | null;
  /** What may stand in a field's cell, in a sentence: for the person who puts the cell right. */
  mayStand: (field: string) => string;
}

export interface ImportKind {
  /** As it stands in addresses and rows: "staff". */
  code: string;
  /** "Staff list" */
  title: string;
  /** What a row is about, as counted: "person", "people". */
  counted: { one: string; many: string };
  fields: readonly ImportField[];
  needs: readonly ImportNeed[];
  /** Whether a file can be the whole of what a school has, so that what is missing has ended. */
  canBeWhole: boolean;
  /** Set where all but this is forgotten before a row is kept, and the file itself as soon as its rows are read. */
  keepsOnly?: KeepsOnly;
  /** What the words of a field can mean, by its code. @param unitId whose run it is */
  meanings(
    transaction: Transaction,
    trustId: string,
    unitId: string,
  ): Promise<Record<string, readonly Meaning[]>>;
  /** What a word is taken for while nobody has said it; a code, or null. */
  guessWord(field: string, word: string, meanings: readonly Meaning[]): string | null;
  /** What a word may mean that nobody has said and that is not plain enough to be taken for it; a code, or null. */
  supposeWord?(field: string, word: string): string | null;
  /** Loads what rows are compared with. */
  open(transaction: Transaction, scope: ImportScope): Promise<RowDecider>;
  /** Adds a row, below the first, for each that the file doesn't have. */
  addMissing?(transaction: Transaction, scope: ImportScope): Promise<void>;
  /** How many rows about a school no longer fit what is recorded: then nothing may be applied before it was looked at again. */
  countOutdated(transaction: Transaction, at: RowsAtSchool): Promise<number>;
  /** Does what the rows about a school say. Its turn is taken. */
  apply(transaction: Transaction, at: RowsAtSchool, deed: Deed): Promise<void>;
  /** Takes it back where nothing has changed since, and notes on each row what became of it. */
  withdraw(transaction: Transaction, at: RowsAtSchool, deed: Deed): Promise<void>;
}
