/** Files as payroll and a training supplier export them, of people whom nobody has heard of. */
import { open } from "node:fs/promises";

export interface SchoolOfFile {
  urn: string;
}

/** Rows that name their person, school by school: as many people as the file has rows, numbered from the first. */
export async function writeStaffFile(
  path: string,
  schools: readonly SchoolOfFile[],
  { first, people }: { first: number; people: number },
): Promise<void> {
  await writeLines(path, [
    "Payroll Number,Surname,Forename,Work Email,Job Title,Start Date,URN",
    people,
    (row, n = first + row) =>
      [
        100_000 + n,
        `Surname${n}`,
        `Forename${n % 700}`,
        `person${n}@benchmark.example`,
        ["Class Teacher", "Teaching Assistant", "Headteacher", "Midday Supervisor"][n % 4],
        `0${1 + (n % 9)}/09/${2010 + (n % 16)}`,
        urnOf(schools, n),
      ].join(","),
  ]);
}

/** Ten records of each person, of courses that are known here. */
export async function writeTrainingFile(
  path: string,
  schools: readonly SchoolOfFile[],
  { first, people, records }: { first: number; people: number; records: number },
): Promise<void> {
  await writeLines(path, [
    "Employee Number,Learner Name,Learner Email,Course Title,Completion Date,Expiry Date,URN",
    records,
    (n) => {
      const person = first + (n % people);
      const turn = Math.floor(n / people);
      return [
        100_000 + person,
        `Forename${person % 700} Surname${person}`,
        `person${person}@benchmark.example`,
        ["Safeguarding Level 2", "Prevent duty"][turn % 2],
        `1${turn % 10}/0${1 + (turn % 8)}/2026`,
        "",
        urnOf(schools, person),
      ].join(",");
    },
  ]);
}

const urnOf = (schools: readonly SchoolOfFile[], person: number): string =>
  schools[person % schools.length]?.urn ?? "";

async function writeLines(
  path: string,
  [headings, rows, line]: [string, number, (row: number) => string],
): Promise<void> {
  await using file = await open(path, "wx");
  await file.write(`${headings}\r\n`);
  for (let row = 0; row < rows; row += 1_000) {
    const some = Array.from({ length: Math.min(1_000, rows - row) }, (_, n) => line(row + n));
    await file.write(`${some.join("\r\n")}\r\n`);
  }
}
