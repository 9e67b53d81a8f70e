import { formatIsoDate } from "@safeboard/compliance/dates";
import { Status } from "@safeboard/ui/status";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { SchoolRequests } from "../domain-answers.ts";

type Request = SchoolRequests["requests"][number];

/** Where what was asked stands: by when, answered on which day, or taken back. */
export function RequestStatus({
  request: { standing, dueOn, answeredAt },
  href,
}: {
  request: Pick<Request, "standing" | "dueOn" | "answeredAt">;
  href?: string;
}) {
  switch (standing) {
    case "ignored":
      return (
        <Status status="needs_action" href={href}>
          {dueOn ? `Was due ${formatIsoDate(dueOn)}` : "Not answered"}
        </Status>
      );
    case "open":
      return (
        <Status status="due_soon" href={href}>
          {dueOn ? `By ${formatIsoDate(dueOn)}` : "Open"}
        </Status>
      );
    case "answered":
      return (
        <Status status="met" href={href}>
          {answeredAt ? `Answered ${dayOfMoment(answeredAt)}` : "Answered"}
        </Status>
      );
    case "taken_back":
      return (
        <Status status="not_reported" href={href}>
          Taken back
        </Status>
      );
  }
}
