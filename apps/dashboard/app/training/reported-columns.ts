import type { TrainingAcrossSchools } from "../domain-answers.ts";

type Figure = Pick<
  TrainingAcrossSchools["reported"][number],
  "asAt" | "courseTitle" | "groupTitle" | "required" | "completed" | "overdue"
>;

/** In a file, training in numbers as a school reported it. */
export const reportedColumns: readonly {
  heading: string;
  cell: (figure: Figure) => string | number;
}[] = [
  { heading: "Course", cell: ({ courseTitle }) => courseTitle },
  { heading: "Of whom", cell: ({ groupTitle }) => groupTitle },
  { heading: "Reported on", cell: ({ asAt }) => asAt },
  { heading: "Required", cell: ({ required }) => required },
  { heading: "Completed", cell: ({ completed }) => completed },
  { heading: "Overdue", cell: ({ overdue }) => overdue },
];

export const REPORTED_SOURCE =
  "Safeboard, from numbers that were reported without saying who. They are in none of the counted figures.";
