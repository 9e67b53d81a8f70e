import type { Transaction } from "@safeboard/database/actor";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { attachFile, type fileToAttach } from "./attach-file.ts";
import { detachFile } from "./detach-file.ts";
import { downloadFile } from "./download-file.ts";
import type { AttachmentSubject } from "./list-files.ts";

/** Ends with Not Found, or why not, where the school has no such thing, or it takes no file any longer. */
type RequireThing = (
  transaction: Transaction,
  school: SchoolAddress,
  id: string,
) => Promise<unknown>;

type File = { schoolId: string; fileId: string };

/**
 * What is done with the files of one kind of thing at a school: given to it, taken back from it, read.
 *
 * @param toChange what has to hold of the thing for its files to change
 * @param toRead what has to hold for them to be read, where that is less
 */
export function filesOf({
  kind,
  deeds,
  toChange,
  toRead = toChange,
}: {
  kind: AttachmentSubject["kind"];
  /** What the audit events are called. */
  deeds: { attach: string; detach: string };
  toChange: RequireThing;
  toRead?: RequireThing;
}) {
  const attachedTo = (given: string, require: RequireThing) => {
    // Postgres writes an id in small letters, and the file's row has it as it was written.
    const id = given.toLowerCase();
    return {
      subject: { kind, id },
      requireSubject: (transaction: Transaction, school: SchoolAddress) =>
        require(transaction, school, id),
    };
  };
  return {
    attach: (context: MemberContext, id: string, file: z.infer<typeof fileToAttach>) =>
      attachFile(context, file, { ...attachedTo(id, toChange), deed: deeds.attach }),
    detach: (context: MemberContext, id: string, file: File) =>
      detachFile(context, file, { ...attachedTo(id, toChange), deed: deeds.detach }),
    download: (context: MemberContext, id: string, file: File) =>
      downloadFile(context, file, attachedTo(id, toRead)),
  };
}
