import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Longest pause within a double click, in milliseconds, and some more for a hand that is slow. */
const doubleClick = 1_000;

/**
 * Sends a form once that somebody sends twice in a moment: people who are used to double clicks would make two
 * invitations, two actions, two reports. When its answer is shown sooner, the same form may be sent again at once.
 */
export function useSingleSubmission(): void {
  const { state } = useNavigation();
  const sent = useRef<{ form: EventTarget | null; at: number } | null>(null);
  // Whenever the router tells of something new: it can have gone from one answer to the next without a pause.
  useEffect(() => {
    if (state === "idle") sent.current = null;
  });
  useEffect(() => {
    const letThroughOnce = (event: SubmitEvent) => {
      const before = sent.current;
      if (before?.form === event.target && event.timeStamp - before.at < doubleClick) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const isPost = event.target instanceof HTMLFormElement && event.target.method === "post";
      sent.current = isPost ? { form: event.target, at: event.timeStamp } : null;
    };
    // Who changes what is asked for means to ask again.
    const forget = () => {
      sent.current = null;
    };
    // Before React hears of it.
    document.addEventListener("submit", letThroughOnce, { capture: true });
    document.addEventListener("input", forget, { capture: true });
    return () => {
      document.removeEventListener("submit", letThroughOnce, { capture: true });
      document.removeEventListener("input", forget, { capture: true });
    };
  }, []);
}
