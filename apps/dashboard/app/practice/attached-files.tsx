import { Form } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { FileField } from "@safeboard/ui/file-field";
import { fileSize } from "../policy/file-size.ts";

/** The files that show something: to download, to take back, and to add to. */
export function AttachedFiles({
  files,
  here,
  page,
  headings,
  mayChange,
  problem,
}: {
  files: readonly { id: string; fileName: string; byteLength: number }[];
  /** The address of what they show. */
  here: string;
  /** The page that takes the forms, where it isn't the one of what they show. */
  page?: string;
  headings: { none: string; some: string };
  mayChange: boolean;
  problem: string | undefined;
}) {
  return (
    <section aria-labelledby="files" className="page-section">
      <h2 id="files">{files.length === 0 ? headings.none : headings.some}</h2>
      {files.length > 0 && (
        <ul className="promised-list">
          {files.map((file) => (
            <li key={file.id} className="promised">
              <p>
                <a href={`${here}/files/${file.id}`} download="">
                  {file.fileName}
                </a>{" "}
                ({fileSize(file.byteLength)})
              </p>
              {mayChange && (
                <Form method="post" {...(page && { action: page })}>
                  <input type="hidden" name="fileId" value={file.id} />
                  <button className="promise-button" name="intent" value="detach">
                    Take this file back<span className="heard-only">: {file.fileName}</span>
                  </button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Form
          method="post"
          encType="multipart/form-data"
          className="upload-form"
          reloadDocument
          {...(page && { action: page })}
        >
          <FileField
            name="file"
            label="A file that shows it"
            hint="A PDF, picture, document, spreadsheet or plain text of up to 10 MB. No lists or pictures of pupils: numbers are enough."
            error={problem}
          />
          <Button>Attach the file</Button>
        </Form>
      )}
    </section>
  );
}
