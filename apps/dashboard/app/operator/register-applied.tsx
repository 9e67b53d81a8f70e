import { formatIsoDate } from "@safeboard/compliance/dates";
import { Notice } from "@safeboard/ui/notice";
import { counted } from "./counted.ts";

export interface AppliedRegister {
  asAt: string;
  trusts: {
    name: string;
    applied: number;
    waiting: { words: string }[];
    refused: string | null;
  }[];
}

/** What became of a newer register in each trust that it changes. */
export function RegisterApplied({ applied: { asAt, trusts } }: { applied: AppliedRegister }) {
  const waiting = trusts.flatMap((trust) => trust.waiting);
  return (
    <>
      <Notice
        tone="success"
        title={`The register of ${formatIsoDate(asAt)} is in use now`}
        announce
      >
        <ul className="change-list">
          {trusts.map(({ name, applied, refused }) => (
            <li key={name}>
              {name}: {refused ?? `${counted(applied, "change")} applied`}
            </li>
          ))}
        </ul>
      </Notice>
      {waiting.length > 0 && (
        <Notice tone="warning" title="These schools wait for their trust’s safeguarding lead">
          <p>
            They have a record here. It goes with them when the lead releases them, on the page
            &ldquo;Schools joining and leaving&rdquo;.
          </p>
          <ul className="change-list">
            {waiting.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
