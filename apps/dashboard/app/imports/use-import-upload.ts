import { useNavigate } from "@remix-run/react";
import { importLimits } from "@safeboard/domain/import-limits";
import { useState, type FormEvent } from "react";
import { fileSize } from "../policy/file-size.ts";

const brokenOff = "The upload broke off before the end. Nothing was kept; please try again.";

/**
 * Sends the file in the background, so that the page can say how much of it is sent and stop. Without scripts the same
 * form sends itself.
 *
 * @param address answers `{ goTo }` or `{ problem }`
 */
export function useImportUpload(address: string, onProblem: (message: string | null) => void) {
  const navigate = useNavigate();
  const [sending, setSending] = useState<{ sent: number; total: number } | null>(null);
  const [request, setRequest] = useState<XMLHttpRequest | null>(null);

  const stop = (problem: string | null) => {
    setSending(null);
    onProblem(problem);
  };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const problem = beforeSending(form.get("file"));
    if (problem) return stop(problem);
    onProblem(null);
    const upload = new XMLHttpRequest();
    upload.open("POST", address);
    upload.responseType = "json";
    upload.upload.addEventListener("progress", ({ loaded, total }) =>
      setSending({ sent: loaded, total }),
    );
    upload.addEventListener("load", () => {
      const answer: { goTo?: string; problem?: string } | null = upload.response;
      if (answer?.goTo) navigate(answer.goTo);
      else stop(answer?.problem ?? brokenOff);
    });
    upload.addEventListener("error", () => stop(brokenOff));
    upload.addEventListener("abort", () => stop(null));
    setSending({ sent: 0, total: 1 });
    setRequest(upload);
    upload.send(form);
  };

  return { sending, send, cancel: () => request?.abort() };
}

/** What need not be sent to be refused. */
function beforeSending(file: FormDataEntryValue | null): string | null {
  if (!(file instanceof File) || file.name === "" || file.size === 0) {
    return "Choose a file that holds something, then upload it.";
  }
  if (file.size <= importLimits.bytes) return null;
  return `This file is ${fileSize(file.size)}; the largest that can be imported is ${fileSize(importLimits.bytes)}. Leave out columns and rows that are not needed, or split it.`;
}
