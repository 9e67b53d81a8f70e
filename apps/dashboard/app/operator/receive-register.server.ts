import type { RegisterFile } from "@safeboard/domain/register";
import type { Refusal } from "../request/form-attempt.server.ts";
import { typedDay } from "../request/typed-day.ts";
import { receiveFile } from "../request/uploaded-file.server.ts";

/** The full establishment download was about 60 MB in 2025. */
const mostBytes = 200 * 1024 * 1024;

type ReceivedRegister = { sent: FormData } & (
  | { file: RegisterFile }
  | { file: null; done: false; refusal: Refusal; status: number }
);

/** Receives an uploaded download of the DfE's register, with the day that it describes where that was typed. */
export async function receiveRegister(request: Request): Promise<ReceivedRegister> {
  const upload = await receiveFile(request, mostBytes);
  const sent = new FormData();
  const refuse = (field: string, message: string): ReceivedRegister => ({
    sent,
    file: null,
    done: false,
    refusal: { message, fieldErrors: { [field]: message } },
    status: 400,
  });
  if (upload.outcome !== "received") return refuse("file", problems[upload.outcome]);
  const typed = upload.fields.get("asAt")?.trim() ?? "";
  sent.set("asAt", typed);
  const asAt = typedDay(typed);
  if (typed !== "" && asAt === "") {
    return refuse("asAt", "Enter the day of the download, like 1 September 2026.");
  }
  return { sent, file: { ...upload.file, ...(asAt !== "" && { asAt }) } };
}

const problems = {
  no_file: "Choose the file, then compare it.",
  too_large: "That file is larger than any download of the register (200 MB).",
  busy: "Other files are being uploaded at the moment. Wait a minute, then choose the file again.",
  broken_off: "The upload broke off before the end. Nothing was changed; please try again.",
};
