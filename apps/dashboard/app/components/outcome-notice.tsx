import { useSearchParams } from "@remix-run/react";
import { Notice } from "@safeboard/ui/notice";

/**
 * Says that what the person just did is done. The address carries which of the page's outcomes it was, so that
 * it survives the redirect without scripts; the words are ours, never the address's.
 */
export function OutcomeNotice({ outcomes }: { outcomes: Readonly<Record<string, string>> }) {
  const [parameters] = useSearchParams();
  const done = parameters.get("done");
  const words = done !== null && Object.hasOwn(outcomes, done) ? outcomes[done] : undefined;
  return words === undefined ? null : <Notice tone="success" title={words} announce />;
}
