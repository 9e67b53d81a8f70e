import { ACTION_STATES } from "@safeboard/compliance/actions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { actionAddress } from "../actions/addresses.ts";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { SchoolProfile } from "../domain-answers.ts";
import { measureAnchor } from "../school/measure-anchor.ts";
import { ProfileSection } from "./profile-section.tsx";
import { inOneSentence, type ProfileNeed } from "./profile-words.ts";

/** All that is not in place, whichever sections are shown: what it is, since when, and what is being done about it. */
export function NeedsSection({ profile }: { profile: SchoolProfile }) {
  const { needs, inPlace, school, asAt } = profile;
  return (
    <ProfileSection
      section="needs"
      title="What is not in place yet"
      answer={needsAnswer(needs)}
      source={`Each is judged by a rule that stands on the school’s own page, as at ${formatIsoDate(asAt)}.`}
      evidence={{ href: `/schools/${school.id}#measures`, label: "Every rule, and what shows it" }}
      schoolId={school.id}
    >
      {needs.length > 0 && (
        <DataTable
          caption="What is not in place, and what is being done about it"
          captionHidden
          narrow="cards"
          rows={needs}
          rowKey={({ measureId }) => measureId}
          rowHeading={{
            heading: "What",
            cell: ({ measureId, title }) => (
              <Anchor href={`/schools/${school.id}#${measureAnchor(measureId)}`}>{title}</Anchor>
            ),
          }}
          columns={[
            {
              id: "standing",
              heading: "How it stands",
              cell: ({ status, value, detail }) => (
                <div className="cell-lines">
                  <Status status={status}>{value}</Status>
                  {detail && <span className="row-note">{detail}</span>}
                </div>
              ),
            },
            {
              id: "when",
              heading: "Since or due",
              short: true,
              cell: (need) => <When need={need} />,
            },
            {
              id: "doing",
              heading: "What is being done",
              cell: (need) => <Doing schoolId={school.id} need={need} />,
            },
          ]}
        />
      )}
      {inPlace.length > 0 && (
        <p className="profile-note">In place: {inOneSentence(inPlace.map(inSentence))}.</p>
      )}
    </ProfileSection>
  );
}

function needsAnswer(needs: readonly ProfileNeed[]): string {
  if (needs.length === 0) return "Nothing: all that is asked of the school is in place.";
  const inHand = needs.filter(({ actions }) => actions.length > 0).length;
  const things = needs.length === 1 ? "1 thing" : `${needs.length} things`;
  if (inHand === 0)
    return `${things}. No action is recorded for ${needs.length === 1 ? "it" : "any of them"} yet.`;
  return inHand === needs.length
    ? `${things}, each with an action that somebody has to close.`
    : `${things}; ${inHand} of them ${inHand === 1 ? "has" : "have"} an action that somebody has to close.`;
}

function When({ need: { since, due } }: { need: ProfileNeed }) {
  return (
    <div className="cell-lines profile-days">
      {since && <span>Since {formatIsoDate(since)}</span>}
      {due && <span>Due {formatIsoDate(due)}</span>}
    </div>
  );
}

function Doing({ schoolId, need }: { schoolId: string; need: ProfileNeed }) {
  const next = need.next && `${need.next}.`;
  if (need.actions.length === 0) return next ? `No action yet. Next: ${next}` : "No action yet.";
  return (
    <div className="cell-lines">
      {need.actions.map(({ actionId, title, dueOn, state }) => (
        <span key={actionId}>
          <Anchor href={actionAddress(schoolId, actionId)}>{title}</Anchor>
          <span className="row-note">
            {ACTION_STATES.title(state)}, by {formatIsoDate(dueOn)}
          </span>
        </span>
      ))}
    </div>
  );
}
