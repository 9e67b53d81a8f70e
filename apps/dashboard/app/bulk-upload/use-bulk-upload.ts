import { useNavigate } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import { fileSize } from "../policy/file-size.ts";
import { filesSent } from "./files-sent.ts";
import type { UploadLimits } from "./bulk-upload-form.tsx";

export interface Sending {
  sent: number;
  total: number;
}

const brokenOff = "The upload broke off before the end. Nothing was kept; please try again.";

/**
 * Sends the files in the background, so that the page can count them and stop. Without scripts the same form sends
 * itself.
 *
 * @param address answers `{ goTo }` or `{ problem }`
 */
export function useBulkUpload(
  address: string,
  limits: UploadLimits,
  onProblem: (message: string | null) => void,
) {
  const navigate = useNavigate();
  const [state, setState] = useState<Sending | null>(null);
  const [request, setRequest] = useState<XMLHttpRequest | null>(null);

  const stop = (problem: string | null) => {
    setState(null);
    onProblem(problem);
  };

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sizes = form
      .getAll("files")
      .flatMap((file) => (file instanceof File && file.name !== "" ? [file.size] : []));
    const problem = beforeSending(sizes, limits);
    if (problem) return stop(problem);
    onProblem(null);
    const sending = new XMLHttpRequest();
    sending.open("POST", address);
    sending.responseType = "json";
    sending.upload.addEventListener("progress", ({ loaded }) =>
      setState({ sent: filesSent(sizes, loaded), total: sizes.length }),
    );
    sending.upload.addEventListener("load", () =>
      setState({ sent: sizes.length, total: sizes.length }),
    );
    sending.addEventListener("load", () => {
      const answer: { goTo?: string; problem?: string } | null = sending.response;
      if (answer?.goTo) navigate(answer.goTo);
      else stop(answer?.problem ?? brokenOff);
    });
    sending.addEventListener("error", () => stop(brokenOff));
    sending.addEventListener("abort", () => stop(null));
    setState({ sent: 0, total: sizes.length });
    setRequest(sending);
    sending.send(form);
  };

  return { state, send, cancel: () => request?.abort() };
}

/** What need not be sent to be refused. */
function beforeSending(sizes: readonly number[], limits: UploadLimits): string | null {
  if (sizes.length === 0) return "Choose the policies’ files, then upload them.";
  if (sizes.length > limits.files) {
    return `These are ${sizes.length} files; an upload may have at most ${limits.files}. Choose fewer, and upload the rest afterwards.`;
  }
  const together = sizes.reduce((sum, size) => sum + size, 0);
  if (together <= limits.together) return null;
  return `These files are ${fileSize(together)} together; an upload may have at most ${fileSize(limits.together)}. Choose fewer, and upload the rest afterwards.`;
}
