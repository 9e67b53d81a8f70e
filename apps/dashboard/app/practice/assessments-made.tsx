import { DATA_PROTECTION_ANSWERS, TECHNOLOGY_DECISIONS } from "@safeboard/compliance/practice";
import { HistoryList } from "@safeboard/ui/history-list";
import type { ListedTechnology } from "../domain-answers.ts";
import { AttachedFiles } from "./attached-files.tsx";

/** What was decided of a technology, the latest first, with the files of each assessment; more are attached to the latest. */
export function AssessmentsMade({
  technology: { id, name, assessments, files },
  here,
  problem,
}: {
  technology: ListedTechnology;
  /** The school's register. */
  here: string;
  problem: string | undefined;
}) {
  const latest = assessments.at(-1);
  if (!latest) return null;
  const addressOf = (assessmentId: string) => `${here}/assessments/${assessmentId}`;
  return (
    <>
      <section aria-labelledby="made" className="page-section">
        <h2 id="made">What was decided of {name}</h2>
        <HistoryList
          events={assessments.toReversed().map((made) => ({
            id: made.id,
            on: made.assessedOn,
            words: `${TECHNOLOGY_DECISIONS.title(made.decision)}. ${DATA_PROTECTION_ANSWERS.title(made.dataProtection)}`,
            detail: (
              <>
                {made.conditions && <p className="several-lines">{made.conditions}</p>}
                <p>Recorded by {made.recordedBy}</p>
                {made !== latest &&
                  files
                    .filter(({ assessmentId }) => assessmentId === made.id)
                    .map((file) => (
                      <p key={file.id}>
                        <a href={`${addressOf(made.id)}/files/${file.id}`} download="">
                          {file.fileName}
                        </a>
                      </p>
                    ))}
              </>
            ),
          }))}
        />
      </section>
      <AttachedFiles
        files={files.filter(({ assessmentId }) => assessmentId === latest.id)}
        here={addressOf(latest.id)}
        page={`${here}?assess=${id}&assessment=${latest.id}`}
        headings={{
          none: "No file belongs to the latest assessment yet",
          some: "Files that belong to the latest assessment",
        }}
        mayChange
        problem={problem}
      />
    </>
  );
}
