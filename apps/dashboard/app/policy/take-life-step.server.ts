import type { DomainCaller } from "@safeboard/domain";
import { attempt } from "../request/form-attempt.server.ts";
import { textIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";
import { readApproval } from "./approval-fields.tsx";

interface Address {
  schoolId: string;
  versionId: string;
}

/**
 * Does what one of the forms of a version's life asks for.
 *
 * @returns the form's name, what came of it, and what to say when it is done; null for a form that isn't ours
 */
export async function takeLifeStep({ policy }: DomainCaller, address: Address, form: FormData) {
  const reason = textIn(form, "reason");
  const step = async <Value>(
    name: string,
    done: string,
    work: () => Promise<Value>,
    mainField?: string,
  ) => ({ name, done, mainField, outcome: await attempt(work) });
  switch (form.get("intent")) {
    case "send":
      return step(
        "send",
        "sent",
        () => policy.sendForReview({ ...address, note: textIn(form, "note") }),
        "note",
      );
    case "return":
      return step(
        "return",
        "returned",
        () => policy.returnFromReview({ ...address, reason }),
        "reason",
      );
    case "approve":
      return step("approve", "approved", () =>
        policy.approve({ ...address, ...readApproval(form) }),
      );
    case "withdraw-approval":
      return step(
        "withdraw-approval",
        "approvalWithdrawn",
        () => policy.withdrawApproval({ ...address, reason }),
        "reason",
      );
    case "withdraw":
      return step("withdraw", "withdrawn", () => policy.withdraw({ ...address, reason }), "reason");
    case "file":
      return step("set-aside", "filed", () => policy.fileAsHistory(address));
    case "discard":
      return step("set-aside", "discarded", () => policy.discard(address));
    case "publish": {
      const change = textIn(form, "change");
      return step("publish", "published", () =>
        policy.publish({
          ...address,
          webAddress: textIn(form, "webAddress"),
          publishedOn: typedDay(form.get("publishedOn")),
          change: change === "material" || change === "minor" ? change : null,
          changeReason: textIn(form, "changeReason"),
        }),
      );
    }
    default:
      return null;
  }
}
