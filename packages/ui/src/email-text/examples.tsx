import type { Example } from "../example.ts";
import { EmailText } from "./email-text.tsx";

export const examples: Example[] = [
  {
    name: "in a narrow column",
    element: (
      <p style={{ inlineSize: "10rem" }}>
        <EmailText address="a.whitcombe@ashdownvale.example" />
      </p>
    ),
  },
];
