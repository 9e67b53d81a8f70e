import { Anchor } from "@safeboard/ui/anchor";
import { Notice } from "@safeboard/ui/notice";

/** What an expectation found in the policy that it was tried on. */
export function TriedNotice({
  tried: { schoolName, isMet, page, quote, words },
}: {
  tried: {
    schoolName: string;
    isMet: boolean;
    page: number | null;
    quote: string | null;
    words: string[];
  };
}) {
  if (!isMet || quote === null) {
    return (
      <Notice tone="warning" title={`Not found in the policy of ${schoolName}`} announce>
        <p>
          Nothing was saved. If the policy does say it, add a line with the words that it uses.{" "}
          <Anchor href="#own-words">Go to the words</Anchor>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="success" title={`Found in the policy of ${schoolName}, page ${page}`} announce>
      <blockquote>{quote.trim()}</blockquote>
      <p>
        Recognised by: {words.join(", ")}. Nothing was saved yet.{" "}
        <Anchor href="#own-words">Go to the words</Anchor>
      </p>
    </Notice>
  );
}
