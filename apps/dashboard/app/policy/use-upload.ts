import { useNavigate } from "@remix-run/react";
import { useState, type FormEvent } from "react";

export type UploadState =
  | { phase: "idle" }
  | { phase: "sending"; sent: number; total: number }
  | { phase: "reading" }
  | ({ phase: "refused" } & RefusedUpload);

export interface RefusedUpload {
  problem: string;
  /** The address of the version that is this very file. */
  there?: string | undefined;
}

const brokenOff = "The upload broke off before the end. Nothing was stored; please try again.";

/**
 * Sends a form with a file in the background, so that the page can show how far it is and stop it.
 * Without scripts the same form sends itself.
 *
 * @param address where to send it; answers `{ goTo }` or a `RefusedUpload`
 */
export function useUpload(address: string) {
  const navigate = useNavigate();
  const [state, setState] = useState<UploadState>({ phase: "idle" });
  const [request, setRequest] = useState<XMLHttpRequest | null>(null);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sending = new XMLHttpRequest();
    sending.open("POST", address);
    sending.responseType = "json";
    sending.upload.addEventListener("progress", ({ loaded, total }) =>
      setState({ phase: "sending", sent: loaded, total }),
    );
    sending.upload.addEventListener("load", () => setState({ phase: "reading" }));
    sending.addEventListener("load", () => {
      const answer: ({ goTo?: string } & Partial<RefusedUpload>) | null = sending.response;
      if (answer?.goTo) navigate(answer.goTo);
      else {
        const { problem = brokenOff, there } = answer ?? {};
        setState({ phase: "refused", problem, there });
      }
    });
    sending.addEventListener("error", () => setState({ phase: "refused", problem: brokenOff }));
    sending.addEventListener("abort", () => setState({ phase: "idle" }));
    setState({ phase: "sending", sent: 0, total: 1 });
    setRequest(sending);
    sending.send(new FormData(event.currentTarget));
  };

  return { state, send, cancel: () => request?.abort() };
}
