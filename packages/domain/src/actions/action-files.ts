/** Files that show what an action is about, or that it was done. */
import { z } from "zod";
import { fileToAttach } from "../attachments/attach-file.ts";
import { filesOf } from "../attachments/files-of.ts";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireAction, requireStandingAction } from "./require-action.ts";

export const attachToActionInput = fileToAttach.extend({ actionId: identifier });
export const actionFileInput = z.object({
  schoolId: identifier,
  actionId: identifier,
  fileId: identifier,
});
type ActionFile = z.infer<typeof actionFileInput>;

const files = filesOf({
  kind: "action",
  deeds: { attach: "action.attach", detach: "action.detach" },
  toChange: (transaction, school, actionId) =>
    requireStandingAction(transaction, { ...school, actionId }),
  // An action that was taken back can still be read, and so can its files.
  toRead: (transaction, school, actionId) => requireAction(transaction, { ...school, actionId }),
});

/**
 * Also to one that is closed: what shows that it was done often comes later.
 *
 * @throws Conflict when the action was taken back
 */
export const attachToAction = (
  context: MemberContext,
  { actionId, ...file }: z.infer<typeof attachToActionInput>,
) => files.attach(context, actionId, file);

/** @throws Conflict when the action was taken back */
export const detachFromAction = (context: MemberContext, { actionId, ...file }: ActionFile) =>
  files.detach(context, actionId, file);

export const downloadOfAction = (context: MemberContext, { actionId, ...file }: ActionFile) =>
  files.download(context, actionId, file);
