import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { serverAnswers } from "../bulk-upload/server-answers.ts";

const betweenLooks = 1_500; // milliseconds

/** Asks again and again while the page is looked at. Without scripts there is the page's own link. */
export function useFreshAnswers(): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return undefined;
    // Again and again: a page that was hidden at one moment is looked at later.
    const clock = setInterval(() => {
      if (!document.hidden) void serverAnswers().then((does) => does && revalidate());
    }, betweenLooks);
    return () => clearInterval(clock);
  }, [state, revalidate]);
}
