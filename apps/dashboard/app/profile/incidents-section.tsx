import { formatIsoDate } from "@safeboard/compliance/dates";
import { DataTable } from "@safeboard/ui/data-table";
import type { SchoolProfile } from "../domain-answers.ts";
import { figureInWords, rateInWords } from "../incidents/board-figure-words.ts";
import { ProfileSection } from "./profile-section.tsx";
import {
  hiddenBecause,
  incidentPeriods,
  incidentsAnswer,
  reviewsInWords,
} from "./profile-words.ts";

/** The pattern of two academic years, so that no pupil can be told from it, and what was learnt. */
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
      {incidents.years.length > 0 && (
        <div className="profile-pair">
          <DataTable
            caption="Incidents, term by term and year by year"
            captionHidden
            rows={incidentPeriods(incidents)}
            rowKey={({ title }) => title}
            rowHeading={{
              heading: "Term or academic year",
              cell: ({ title, isYear }) =>
                isYear ? <strong>{title}, the whole year</strong> : title,
            }}
            columns={[
              { id: "incidents", heading: "Incidents", numeric: true, cell: figureInWords },
              {
                id: "rate",
                heading: "Per 1,000 pupils a term",
                numeric: true,
                cell: (period) => rateInWords(period) || "–",
              },
              {
                id: "reported",
                heading: "Months reported",
                numeric: true,
                cell: ({ monthsReported, monthsExpected }) =>
                  `${monthsReported} of ${monthsExpected}`,
              },
            ]}
          />
          <Areas years={incidents.years} />
        </div>
      )}
      <p className="profile-note">{reviewsInWords(incidents.reviews)}</p>
      <Lessons lessons={lessons} />
    </ProfileSection>
  );
}

type Area = NonNullable<SchoolProfile["incidents"]["years"][number]["whole"]>["areas"][number];

/** Of whole years alone: a term's areas are smaller still. */
function Areas({ years }: Pick<SchoolProfile["incidents"], "years">) {
  const whole = years.flatMap((year) => year.whole ?? []);
  const [latest] = whole.slice(-1);
  if (!latest) return null;
  return (
    <DataTable
      caption="Incidents by area of risk"
      captionHidden
      rows={latest.areas}
      rowKey={({ code }) => code}
      rowHeading={{ heading: "Area of risk", cell: ({ title }) => title }}
      columns={whole.map(({ title, areas }) => ({
        id: title,
        heading: title,
        numeric: true,
        cell: ({ code }: Area) =>
          figureInWords(areas.find((area) => area.code === code) ?? NO_FIGURE),
      }))}
    />
  );
}

const NO_FIGURE = { incidents: null, shown: "not_reported" as const };

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
