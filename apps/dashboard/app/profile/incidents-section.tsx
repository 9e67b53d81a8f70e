import { formatIsoDate } from "@safeboard/compliance/dates";
import { BarChart } from "@safeboard/ui/bar-chart";
import { DataTable } from "@safeboard/ui/data-table";
import type { SchoolProfile } from "../domain-answers.ts";
import {
  completenessInWords,
  figureInWords,
  rateInWords,
} from "../incidents/board-figure-words.ts";
import { ProfileSection } from "./profile-section.tsx";
import { hiddenBecause, incidentsAnswer, reviewsInWords } from "./profile-words.ts";

/** The pattern of two school years, so that no pupil can be told from it, and what was learnt. */
export function IncidentsSection({ profile }: { profile: SchoolProfile }) {
  const { incidents, lessons, school, asAt } = profile;
  return (
    <ProfileSection
      section="incidents"
      answer={incidentsAnswer(incidents)}
      source={`What the school reported, as known on ${formatIsoDate(asAt)}. ${hiddenBecause(incidents.limit)} A rate says how much is recorded, not how safe a school is.`}
      evidence={{
        href: `/schools/${school.id}/incidents/trends`,
        label: "Incidents over time, for those who may read them",
      }}
      schoolId={school.id}
    >
      {incidents.terms.length > 0 && (
        <div className="profile-pair">
          <DataTable
            caption="Incidents, term by term"
            captionHidden
            rows={incidents.terms}
            rowKey={({ start }) => start}
            rowHeading={{ heading: "Term", cell: ({ title }) => title }}
            columns={[
              { id: "incidents", heading: "Incidents", numeric: true, cell: figureInWords },
              {
                id: "rate",
                heading: "Per 1,000 pupils",
                numeric: true,
                cell: (term) => rateInWords(term) || "–",
              },
              { id: "reported", heading: "Reporting", cell: completenessInWords },
            ]}
          />
          <div className="profile-areas">
            <h3>By area of risk, all these terms together</h3>
            <BarChart
              label="Incidents by area of risk, all these terms together"
              bars={incidents.areas.map((area) => ({
                label: area.title,
                value: area.incidents,
                words: figureInWords(area),
              }))}
            />
          </div>
        </div>
      )}
      <p className="profile-note">{reviewsInWords(incidents.reviews)}</p>
      <Lessons lessons={lessons} />
    </ProfileSection>
  );
}

function Lessons({ lessons: { number, learnt } }: Pick<SchoolProfile, "lessons">) {
  if (number === 0) return <p className="profile-note">No lesson is recorded in this time.</p>;
  if (learnt.length === 0)
    return (
      <p className="profile-note">
        {number === 1 ? "1 lesson is" : `${number} lessons are`} recorded; the words are for those
        who work with response plans.
      </p>
    );
  return (
    <>
      <h3>What was learnt</h3>
      <ul className="profile-list">
        {learnt.map(({ lessonId, lesson, learntOn }) => (
          <li key={lessonId}>
            {lesson} <span className="profile-when">{formatIsoDate(learntOn)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
