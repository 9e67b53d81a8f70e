import { Form } from "@remix-run/react";
import { driftInWords, PUSH_STANDING_WORDS } from "@safeboard/compliance/push-standing";
import { Anchor } from "@safeboard/ui/anchor";
import { Button } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import type { ModelPage } from "../domain-answers.ts";
import { statusOfStanding } from "./model-standings.ts";

type School = ModelPage["schools"][number];
type Sent = School & { model: NonNullable<School["model"]> };

/** What each school made of a model, and how far its policy is from it. Every figure leads to its comparison. */
export function SchoolsOfModel({
  schools,
  latest,
  mayPush,
}: {
  schools: readonly School[];
  /** The number of the version published last. */
  latest: number | null;
  mayPush: boolean;
}) {
  const sent = schools.filter((school): school is Sent => school.model !== null);
  const others = schools.length - sent.length;
  return (
    <>
      {sent.length > 0 && (
        <DataTable
          caption="What each school made of the model"
          captionHidden
          narrow="cards"
          rows={sent.toSorted((a, b) => urgencyOf(a) - urgencyOf(b))}
          rowKey={({ id }) => id}
          rowHeading={{
            heading: "School",
            cell: ({ id, name }) => <Anchor href={`/schools/${id}/policies`}>{name}</Anchor>,
          }}
          columns={[
            {
              id: "standing",
              heading: "Answer",
              cell: ({ model: { push } }) => (
                <div>
                  <Status status={statusOfStanding[push.standing]}>
                    {PUSH_STANDING_WORDS[push.standing]}
                  </Status>
                  <span className="row-note">{sentInWords(push)}</span>
                </div>
              ),
            },
            { id: "follows", heading: "Follows", cell: (school) => followsOf(school, latest) },
            { id: "drift", heading: "Drift from the model", cell: driftOf },
            {
              id: "change",
              heading: "Change",
              cell: (school) =>
                mayPush && ["waiting", "ignored"].includes(school.model.push.standing) ? (
                  <TakeBack school={school} />
                ) : (
                  ""
                ),
            },
          ]}
        />
      )}
      {others > 0 && (
        <p className="form-note below-table">
          {others === 1 ? "1 school has" : `${others} schools have`} not been sent this model.
        </p>
      )}
    </>
  );
}

const urgencyOf = ({ model: { push, follows } }: Sent): number =>
  push.standing === "ignored" ? 0 : push.standing === "waiting" ? 1 : follows ? 2 : 3;

function sentInWords({ dueOn, pushedOn, number }: Sent["model"]["push"]) {
  return (
    <>
      Version {number} sent <DateText date={pushedOn} />
      {dueOn && (
        <>
          {"; asked for by "}
          <DateText date={dueOn} />
        </>
      )}
    </>
  );
}

function followsOf({ model: { follows } }: Sent, latest: number | null) {
  if (!follows) return "No version yet";
  const behind = latest !== null && follows.number < latest;
  return (
    <div>
      Version {follows.number}
      {behind && (
        <span className="row-note">
          <Status status="partly_met">An older version</Status>
        </span>
      )}
      {!follows.isCurrent && <span className="row-note">Not in force yet at the school</span>}
    </div>
  );
}

function driftOf({ id, name, model: { follows } }: Sent) {
  if (!follows) return "";
  const { passages, changed, missing, added } = follows.drift;
  const compare = `/schools/${id}/policies/${follows.versionId}/compare?with=model:${follows.modelVersionId}`;
  return (
    <div>
      <Anchor href={compare}>
        {driftInWords(follows.drift)}
        <span className="heard-only">: see what {name} changed</span>
      </Anchor>
      <span className="row-note">
        {changed + missing === 0
          ? `All ${passages} passages as in the model`
          : `${changed} changed and ${missing} missing of ${passages} passages`}
        {added > 0 && `, ${added} of its own`}
      </span>
    </div>
  );
}

function TakeBack({ school: { id, name, model } }: { school: Sent }) {
  return (
    <Form method="post">
      <input type="hidden" name="schoolId" value={id} />
      <input type="hidden" name="pushId" value={model.push.pushId} />
      <Button kind="quiet" name="intent" value="take-back">
        Take back<span className="heard-only"> from {name}</span>
      </Button>
    </Form>
  );
}
