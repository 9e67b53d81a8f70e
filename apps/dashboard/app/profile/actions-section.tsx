import { ACTION_STATES } from "@safeboard/compliance/actions";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status, type StatusName } from "@safeboard/ui/status";
import { actionAddress, actionsAddress } from "../actions/addresses.ts";
import type { SchoolProfile } from "../domain-answers.ts";
import { ProfileSection } from "./profile-section.tsx";
import { ownerInWords } from "./profile-words.ts";

type OpenAction = SchoolProfile["actions"]["open"][number];

/** What the school has said it will do, and what of that it has done within a year. */
export function ActionsSection({ profile }: { profile: SchoolProfile }) {
  const { actions, school, asAt } = profile;
  const { open, closed } = actions;
  return (
    <ProfileSection
      section="actions"
      answer={answerOf(actions)}
      source={`From the school’s list of actions, as at ${formatIsoDate(asAt)}; of the closed ones, the last twelve months.`}
      evidence={{ href: actionsAddress(school.id), label: "Every action, with what was done" }}
      schoolId={school.id}
    >
      {open.length > 0 && (
        <DataTable
          caption="Open actions"
          captionHidden
          narrow="cards"
          rows={open}
          rowKey={({ actionId }) => actionId}
          rowHeading={{
            heading: "Action",
            cell: ({ actionId, title }) => (
              <Anchor href={actionAddress(school.id, actionId)}>{title}</Anchor>
            ),
          }}
          columns={[
            { id: "owner", heading: "Whose it is", cell: ({ owner }) => ownerInWords(owner) },
            {
              id: "due",
              heading: "Due",
              cell: ({ dueOn, state }) => (
                <Status status={STATE_STATUS[state]}>
                  {formatIsoDate(dueOn)}
                  {state === "open" ? "" : `, ${ACTION_STATES.title(state).toLowerCase()}`}
                </Status>
              ),
            },
          ]}
        />
      )}
      {closed.length > 0 && (
        <>
          <h3>Closed in the last twelve months</h3>
          <ul className="profile-list">
            {closed.map(({ actionId, title, closedOn }) => (
              <li key={actionId}>
                <Anchor href={actionAddress(school.id, actionId)}>{title}</Anchor>{" "}
                <span className="profile-when">{formatIsoDate(closedOn)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ProfileSection>
  );
}

const STATE_STATUS: Readonly<Record<OpenAction["state"], StatusName>> = {
  overdue: "needs_action",
  due_soon: "due_soon",
  open: "met",
};

function answerOf({ open, closed }: SchoolProfile["actions"]): string {
  const overdue = open.filter(({ state }) => state === "overdue").length;
  const going =
    open.length === 0
      ? "No action is open"
      : `${open.length === 1 ? "1 action is" : `${open.length} actions are`} open${overdue > 0 ? `, ${overdue} of them past ${overdue === 1 ? "its" : "their"} day` : ""}`;
  return `${going}; ${closed.length} closed in the last twelve months.`;
}
