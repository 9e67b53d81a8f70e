/** Files that show what an action is about, or that it was done. */
import type { Transaction } from "@safeboard/database/actor";
import { z } from "zod";
import { attachFile, fileToAttach } from "../attachments/attach-file.ts";
import { detachFile } from "../attachments/detach-file.ts";
import { downloadFile } from "../attachments/download-file.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { requireAction, requireStandingAction } from "./require-action.ts";

export const attachToActionInput = fileToAttach.extend({ actionId: identifier });
export const actionFileInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  fileId: identifier,
});
type ActionFile = z.infer<typeof actionFileInput>;

/**
 * Also to one that is closed: what shows that it was done often comes later.
 *
 * @throws Conflict when the action was taken back
 */
export const attachToAction = (
  context: MemberContext,
  { actionId, ...file }: z.infer<typeof attachToActionInput>,
) =>
  attachFile(context, file, {
    ...ofAction(actionId, requireStandingAction),
    deed: "action.attach",
  });

/** @throws Conflict when the action was taken back */
export const detachFromAction = (context: MemberContext, { actionId, ...file }: ActionFile) =>
  detachFile(context, file, {
    ...ofAction(actionId, requireStandingAction),
    deed: "action.detach",
  });

/** An action that was taken back can still be read, and so can its files. */
export const downloadOfAction = (context: MemberContext, { actionId, ...file }: ActionFile) =>
  downloadFile(context, file, ofAction(actionId, requireAction));

const ofAction = (given: string, load: typeof requireAction) => {
  const actionId = given.toLowerCase();
  return {
    subject: { kind: "action" as const, id: actionId },
    requireSubject: (transaction: Transaction, school: SchoolAddress) =>
      load(transaction, { ...school, actionId }),
  };
};
