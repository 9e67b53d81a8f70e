import { dayOfMoment } from "../components/moment-in-words.ts";
import type { ModelPage } from "../domain-answers.ts";

const changeWords = {
  first: "the first version",
  material: "a material change",
  minor: "a minor change",
} as const;

/** Which document the page is about, since when, and why it was changed. */
export function ModelAbout({ page: { model, version, gaps } }: { page: ModelPage }) {
  const { fileName, publishedAt, publishedBy, recordedAt, recordedBy, change, changeReason } =
    version;
  const told = [
    model.typeName,
    publishedAt
      ? `published by ${publishedBy ?? "the trust"} on ${dayOfMoment(publishedAt)}`
      : `uploaded by ${recordedBy} on ${dayOfMoment(recordedAt)}`,
    ...(change ? [changeWords[change]] : []),
    gaps === 0
      ? "no gaps for schools to fill"
      : gaps === 1
        ? "1 gap for schools to fill"
        : `${gaps} gaps for schools to fill`,
  ];
  return (
    <>
      <a href={`/models/${model.id}/versions/${version.id}/file`} download={fileName}>
        {fileName}
      </a>
      {` · ${told.join(" · ")}`}
      {changeReason && <span className="said model-reason">{changeReason}</span>}
    </>
  );
}
