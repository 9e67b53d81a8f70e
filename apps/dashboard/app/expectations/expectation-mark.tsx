import { Anchor } from "@safeboard/ui/anchor";
import { Status } from "@safeboard/ui/status";
import { StatusIcon } from "@safeboard/ui/status-icon";
import { Tag } from "@safeboard/ui/tag";
import type { ExpectationCell } from "../domain-answers.ts";
import { statusInWords } from "./expectation-words.ts";

/** Where an expectation stands: in words, colour and shape where it is judged, else in words alone. */
export function ExpectationMark({
  status,
  weight,
  href,
}: Pick<ExpectationCell, "status" | "weight"> & { href?: string | undefined }) {
  const words = statusInWords(status);
  if (weight === "advice") {
    const tag = <Tag>{`${words} · advice`}</Tag>;
    return href === undefined ? tag : <Anchor href={href}>{tag}</Anchor>;
  }
  return (
    <Status status={weight} href={href}>
      {/* The dash of "not applicable" says nothing to who sees one alone. */}
      {weight === "not_applicable" ? <span>{words}</span> : words}
    </Status>
  );
}

/** The same as a shape alone, for a table of many columns: the words are heard, and shown on hovering. */
export function ExpectationShape({
  status,
  weight,
  elsewhere,
  href,
}: ExpectationCell & { href: string }) {
  const words = elsewhere ? `Met in: ${elsewhere}` : statusInWords(status);
  return (
    <Anchor className="expectation-shape" data-weight={weight} href={href} title={words}>
      {weight === "advice" ? <AdviceIcon /> : <StatusIcon status={weight} />}
      {status === "met_elsewhere" && <span aria-hidden="true">2</span>}
      <span className="heard-only">{weight === "advice" ? `${words}, advice` : words}</span>
    </Anchor>
  );
}

/** An empty ring: it lacks, and nothing follows from it. */
export function AdviceIcon() {
  return (
    <svg className="status-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5" />
    </svg>
  );
}
