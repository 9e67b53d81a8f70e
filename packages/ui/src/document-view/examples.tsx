import type { Example } from "../example.ts";
import { DocumentView } from "./document-view.tsx";
import type { PassageMark } from "./passages.ts";

const firstPage = `Ashdown Vale Primary School
Online Safety Policy

Adopted: Spring term 2026
Review: Spring
Approved by the Standards Committee, on behalf of the governing board

Who is responsible

Our online safety coordinator is Mr J Okafor, who also leads computing. The designated safeguarding lead is Mrs A Whitcombe (head@ashdownvale.example).

Role\tName\tSince
Link governor\tMs T Hale\tSeptember 2025`;

const secondPage = `What we follow

This policy follows Keeping Children Safe in Education (September 2025) and the standards for filtering and monitoring.

We look again at this policy every year.`;

export const examplePages = [firstPage, secondPage];

export const exampleMarks: PassageMark[] = [
  passage("school", 1, "Ashdown Vale Primary School", "School"),
  passage("title", 1, "Online Safety Policy", "Title"),
  passage("adopted", 1, "Spring term 2026", "Adopted"),
  passage("review", 1, "Review: Spring", "Next review", true),
  passage("approved", 1, "Standards Committee", "Approved by"),
  passage("coordinator", 1, "Mr J Okafor, who also leads computing", "Coordinator", true),
  passage("computing", 1, "Mr J Okafor", "Computing lead"),
  passage("lead", 1, "Mrs A Whitcombe (head@ashdownvale.example)", "Safeguarding lead"),
  passage("guidance", 2, "Keeping Children Safe in Education (September 2025)", "Guidance cited"),
  passage("cycle", 2, "every year", "Review cycle"),
];

function passage(
  id: string,
  page: number,
  quote: string,
  label: string,
  doubt = false,
): PassageMark {
  const start = (examplePages[page - 1] ?? "").indexOf(quote);
  return { id, page, start, end: start + quote.length, label, doubt };
}

export const examples: Example[] = [
  {
    name: "with passages, two of them overlapping",
    element: (
      <>
        <DocumentView
          title="Online safety policy, as we read it"
          pages={examplePages}
          marks={exampleMarks}
        />
        {/* What FactList provides: somewhere for the numbers to lead to. */}
        <ul>
          {exampleMarks.map(({ id, label }) => (
            <li key={id} id={`fact-${id}`}>
              {label}
            </li>
          ))}
        </ul>
      </>
    ),
  },
];
