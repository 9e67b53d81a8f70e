import { useState } from "react";
import { Field } from "../field/field.tsx";
import type { FieldWording } from "../field/field.tsx";

/**
 * A file to choose or to drop. The drop zone is the browser's own file input, made large: dropping
 * works without scripts; they only show that a file held over it will be taken.
 */
export function FileField({
  name,
  id = name,
  accept,
  multiple,
  ...wording
}: FieldWording & {
  name: string;
  id?: string | undefined;
  /** Endings or media types (".pdf,.docx"). The server decides; this only sorts the file chooser. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
}) {
  const [held, setHeld] = useState(false);
  return (
    <Field id={id} {...wording}>
      {(attributes) => (
        <input
          className="file-field"
          type="file"
          name={name}
          accept={accept}
          multiple={multiple}
          data-held={held ? "" : undefined}
          onDragEnter={() => setHeld(true)}
          onDragLeave={() => setHeld(false)}
          onDrop={() => setHeld(false)}
          {...attributes}
        />
      )}
    </Field>
  );
}
