import type { Example } from "../example.ts";
import { FileField } from "./file-field.tsx";

const formats =
  "Choose a file or drop it on the box: PDF, Word, ODT, RTF, HTML or plain text, up to 25 MB.";

export const examples: Example[] = [
  {
    name: "for a policy",
    element: (
      <FileField
        name="policy"
        label="The policy"
        hint={formats}
        accept=".pdf,.docx,.odt,.rtf,.html,.txt"
      />
    ),
  },
  {
    name: "with an error",
    element: (
      <FileField
        name="other-policy"
        label="The policy"
        hint={formats}
        error="This PDF is a picture of text. Upload the Word file, or a PDF saved from it"
      />
    ),
  },
];
