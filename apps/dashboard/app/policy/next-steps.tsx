import { formatIsoDate } from "@safeboard/compliance/dates";
import { Status, type StatusName } from "@safeboard/ui/status";
import type { VersionLifePage } from "../domain-answers.ts";
import type { RefusedForm } from "../request/refused-form.ts";
import {
  ApproveStep,
  ConfirmStep,
  ReturnStep,
  SendStep,
  SetAsideStep,
  WithdrawApprovalStep,
  WithdrawStep,
} from "./life-steps.tsx";
import { CheckStep, PublishStep } from "./publication-steps.tsx";

type Deed = VersionLifePage["deeds"][number];

export interface MayTake {
  confirm: boolean;
  approve: boolean;
  review: boolean;
  withdraw: boolean;
}

/** What this person can do with the version now, the likeliest open. */
export function NextSteps({
  page,
  can,
  needsMinute,
  isOwnSchool,
  refused,
}: {
  page: VersionLifePage;
  can: MayTake;
  needsMinute: boolean;
  isOwnSchool: boolean;
  refused: RefusedForm | undefined;
}) {
  const offered = page.deeds.filter((deed) => mayTake(deed, can));
  if (offered.length === 0) return null;
  const has = (deed: Deed) => offered.includes(deed);
  const likeliest = offered[0];
  return (
    <section aria-labelledby="next" className="page-section">
      <h2 id="next">What can be done next</h2>
      {!isOwnSchool && (
        <p className="form-note">You act for {page.school.name}: the record of changes says so.</p>
      )}
      <div className="life-steps">
        {has("confirm") && <ConfirmStep page={page} />}
        {has("send_for_review") && (
          <SendStep page={page} refused={refused} open={likeliest === "send_for_review"} />
        )}
        {has("approve") && (
          <ApproveStep
            page={page}
            refused={refused}
            open={likeliest === "approve"}
            needsMinute={needsMinute}
          />
        )}
        {has("return_from_review") && <ReturnStep refused={refused} open={false} />}
        {has("withdraw_approval") && <WithdrawApprovalStep refused={refused} />}
        {has("withdraw") && <WithdrawStep refused={refused} />}
        {has("discard") && <SetAsideStep page={page} />}
      </div>
    </section>
  );
}

function mayTake(deed: Deed, can: MayTake): boolean {
  switch (deed) {
    case "confirm":
    case "discard":
    case "file_as_history":
      return can.confirm;
    case "send_for_review":
      return can.review;
    case "approve":
    case "return_from_review":
      return can.approve;
    case "withdraw":
    case "withdraw_approval":
      return can.withdraw;
    case "correct":
    case "publish":
    case "check_publication":
      return false;
  }
}

/** Whether the version is on the school's website, who looked, and the forms for both. */
export function Website({
  page,
  may,
  largest,
  today,
  refused,
}: {
  page: VersionLifePage;
  may: boolean;
  largest: string;
  today: string;
  refused: RefusedForm | undefined;
}) {
  const { deeds, standing, type } = page;
  if (!deeds.includes("publish") && standing.kind === "not_published") return null;
  const { status, words } = websiteStatus(standing, type?.onWebsite ?? false);
  const isPublished = standing.kind !== "not_published";
  const found = standing.kind === "same_file";
  return (
    <section aria-labelledby="website" className="page-section">
      <h2 id="website">On the school&rsquo;s website</h2>
      <p>
        <Status status={status}>{words}</Status>
      </p>
      {isPublished && (
        <p>
          <a href={standing.publication.webAddress} rel="noreferrer">
            {standing.publication.webAddress}
          </a>
        </p>
      )}
      {may && (
        <div className="life-steps">
          {deeds.includes("check_publication") && (
            <CheckStep
              page={page}
              refused={refused}
              open={isPublished && !found}
              largest={largest}
            />
          )}
          {deeds.includes("publish") && (
            <PublishStep page={page} refused={refused} open={!isPublished} today={today} />
          )}
        </div>
      )}
    </section>
  );
}

function websiteStatus(
  standing: VersionLifePage["standing"],
  required: boolean,
): { status: StatusName; words: string } {
  switch (standing.kind) {
    case "not_published":
      return required
        ? { status: "not_reported", words: "Nobody has recorded where it is" }
        : { status: "not_applicable", words: "It need not be there" };
    case "not_checked":
      return { status: "partly_met", words: "Recorded, and nobody has looked yet" };
    case "same_file": {
      const { checkedOn, recordedBy, sha256 } = standing.check;
      const how = sha256 ? "compared the files" : "looked";
      return { status: "met", words: `${recordedBy} ${how} on ${formatIsoDate(checkedOn)}` };
    }
    case "other_file":
      return {
        status: "needs_action",
        words: `Another file was there on ${formatIsoDate(standing.check.checkedOn)}`,
      };
    case "not_there":
      return {
        status: "needs_action",
        words: `It was not there on ${formatIsoDate(standing.check.checkedOn)}`,
      };
  }
}
