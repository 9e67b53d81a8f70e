import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import type { VersionExpectations } from "../domain-answers.ts";
import { scoreInWords } from "./expectation-words.ts";

/** Each set's own score, side by side and never added up. */
export function VersionScores({ page }: { page: VersionExpectations }) {
  return (
    <>
      {page.sets
        .filter(({ id }) => id !== page.set.id)
        .map(({ id, name, score }) => (
          <span key={id}>
            {name}: {scoreInWords(score)}.{" "}
          </span>
        ))}
      As at {formatIsoDate(page.asAt)}
      <span className="to-document">
        {" · "}
        <Anchor href="#page-1">go to its text</Anchor>
      </span>
    </>
  );
}
