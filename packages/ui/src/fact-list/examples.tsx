import { DateField } from "../date-field/date-field.tsx";
import { exampleMarks } from "../document-view/examples.tsx";
import type { Example } from "../example.ts";
import { TextField } from "../text-field/text-field.tsx";
import { FactList } from "./fact-list.tsx";
import type { ReadFact } from "./fact-list.tsx";

export const exampleFacts: ReadFact[] = [
  {
    id: "school",
    label: "School",
    value: "Ashdown Vale Primary School",
    detail: "URN 123456, matches",
    edit: (
      <TextField name="school-read" label="School" defaultValue="Ashdown Vale Primary School" />
    ),
  },
  {
    id: "adopted",
    label: "Adopted",
    value: "Spring term 2026",
    detail: "1 January to 31 March 2026",
    edit: <DateField name="adopted-read" label="Adopted" defaultValue="Spring term 2026" />,
  },
  {
    id: "review",
    label: "Next review",
    value: "Spring term 2027",
    doubt: "the document says “Spring” with no year; we computed it from “every year”.",
    edit: (
      <DateField
        name="review-read"
        label="Next review"
        defaultValue="Spring term 2027"
        readAs="1 January to 31 March 2027"
      />
    ),
  },
  {
    id: "lead",
    label: "Safeguarding lead",
    value: "Mrs A Whitcombe",
    detail: "head@ashdownvale.example",
    edit: <TextField name="lead-read" label="Safeguarding lead" defaultValue="Mrs A Whitcombe" />,
  },
  {
    id: "minute",
    label: "Minute",
    value: "Not found in the document",
    edit: <TextField name="minute-read" label="Minute" optional />,
  },
];

export const examples: Example[] = [
  {
    name: "with a doubt and fields to correct it",
    element: (
      <>
        <FactList facts={exampleFacts} marks={exampleMarks} />
        {/* What DocumentView provides: somewhere for the numbers to lead to. */}
        {exampleMarks.map(({ id, label }) => (
          <span key={id} id={`passage-${id}`}>
            {label}{" "}
          </span>
        ))}
      </>
    ),
  },
];
