import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { SchoolProfile } from "../domain-answers.ts";
import { ProfileSection } from "./profile-section.tsx";

/** How many of those who must be trained are, today. */
export function TrainingSection({ profile }: { profile: SchoolProfile }) {
  const { training, measures, school, asAt } = profile;
  const { requirements, bands } = training;
  return (
    <ProfileSection
      section="training"
      answer={answerOf(profile)}
      source={`From the school’s training records, as at ${formatIsoDate(asAt)}. ${bands} New staff who are still in time count neither for nor against.`}
      evidence={{ href: `/schools/${school.id}/training`, label: "The training matrix" }}
      schoolId={school.id}
    >
      {requirements.length === 0 ? (
        measures.training?.detail && <p className="profile-note">{measures.training.detail}</p>
      ) : (
        <DataTable
          caption="Training that staff and governors must hold"
          captionHidden
          narrow="cards"
          rows={requirements}
          rowKey={({ code }) => code}
          rowHeading={{ heading: "Training", cell: ({ title }) => title }}
          columns={[
            {
              id: "inDate",
              heading: "In date",
              short: true,
              cell: ({ inDate, people }) => `${inDate} of ${people}`,
            },
            {
              id: "share",
              heading: "Share",
              short: true,
              cell: ({ status, percent }) => (
                <Status status={status}>
                  {percent === null ? "Nobody to count" : percentInWords(percent)}
                </Status>
              ),
            },
            { id: "expired", heading: "Run out", numeric: true, cell: ({ expired }) => expired },
            {
              id: "never",
              heading: "Never done",
              numeric: true,
              cell: ({ neverDone }) => neverDone,
            },
            {
              id: "inTime",
              heading: "Still in time",
              numeric: true,
              cell: ({ inTime }) => inTime,
            },
          ]}
        />
      )}
    </ProfileSection>
  );
}

function answerOf({ training: { requirements }, measures }: SchoolProfile): string {
  const counted = requirements.filter(({ people }) => people > 0);
  if (counted.length === 0) return `${measures.training?.value ?? "Nobody to count yet"}.`;
  const met = counted.filter(({ status }) => status === "met").length;
  return met === counted.length
    ? `Every training requirement is met (${counted.length}).`
    : `${met} of ${counted.length} training requirements are met.`;
}
