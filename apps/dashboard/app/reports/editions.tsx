import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { Notice } from "@safeboard/ui/notice";
import type { EditionPage } from "../domain-answers.ts";
import { editionAddress } from "./addresses.ts";

/** Which edition is read, where there are several: whether it is the last word, and whether the reader knows an earlier one. */
export function WhichEdition({ page }: { page: EditionPage }) {
  const { reportId, number, editions } = page;
  const latest = editions.at(-1)?.number ?? number;
  if (latest === 1) return null;
  if (number !== latest) {
    return (
      <Notice tone="warning" title={`You are reading edition ${number} of ${latest}`}>
        <p>
          It stays as the board had it.{" "}
          <Anchor href={editionAddress(reportId, latest)}>
            A later edition corrects this one: edition {latest}
          </Anchor>
        </p>
      </Notice>
    );
  }
  const known = editions.findLast((edition) => edition.isReadByMe);
  const isNews = known !== undefined && known.number < latest;
  return (
    <Notice title={`You are reading edition ${latest} of ${latest}, the latest`}>
      <p>
        {isNews
          ? `You have read edition ${known.number}. What differs from the edition before stands below.`
          : "What differs from the edition before stands below."}
      </p>
    </Notice>
  );
}

/** Every edition of a report, each readable as it was. */
export function Editions({ page: { reportId, number, editions } }: { page: EditionPage }) {
  if (editions.length < 2) return null;
  return (
    <section aria-labelledby="editions" className="page-section">
      <h2 id="editions">Editions</h2>
      <ul>
        {editions.map((edition) => (
          <li key={edition.number}>
            <Anchor
              href={editionAddress(reportId, edition.number)}
              aria-current={edition.number === number ? "page" : undefined}
            >
              Edition {edition.number}
            </Anchor>
            , published by {edition.publishedBy} on {formatIsoDate(edition.publishedOn)}
            {edition.minuteReference && `; signed off, minute ${edition.minuteReference}`}
            {edition.isReadByMe && "; you have read it"}
            {edition.number === number && "; you are reading it"}
          </li>
        ))}
      </ul>
    </section>
  );
}
