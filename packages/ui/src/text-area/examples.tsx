import type { Example } from "../example.ts";
import { TextArea } from "./text-area.tsx";

export const examples: Example[] = [
  {
    name: "with a hint",
    element: (
      <TextArea
        name="reason"
        label="Why is this the right date?"
        hint="Do not name a pupil."
        defaultValue="The minute of 12 May says so."
      />
    ),
  },
];
