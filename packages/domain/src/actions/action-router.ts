import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import {
  actionFileInput,
  attachToAction,
  attachToActionInput,
  detachFromAction,
  downloadOfAction,
} from "./action-files.ts";
import { closeAction, closeActionInput } from "./close-action.ts";
import { draftAction, draftActionInput } from "./draft-action.ts";
import { draftForSchools, draftForSchoolsInput } from "./draft-for-schools.ts";
import { handOverAction, handOverActionInput } from "./hand-over-action.ts";
import { listActions, listActionsInput } from "./list-actions.ts";
import { listSchoolActions, listSchoolActionsInput } from "./list-school-actions.ts";
import { noteAction, noteActionInput } from "./note-action.ts";
import { postponeAction, postponeActionInput } from "./postpone-action.ts";
import { raiseAction, raiseActionInput } from "./raise-action.ts";
import { raiseForSchools, raiseForSchoolsInput } from "./raise-for-schools.ts";
import { readAction, readActionInput } from "./read-action.ts";
import { reopenAction, reopenActionInput } from "./reopen-action.ts";
import { withdrawAction, withdrawActionInput } from "./withdraw-action.ts";

export const actionRouter = router({
  list: trustProcedure
    .use(may("compare", "action"))
    .input(listActionsInput)
    .query(({ ctx, input }) => listActions(ctx, input)),
  ofSchool: schoolProcedure
    .use(may("read", "action"))
    .input(listSchoolActionsInput)
    .query(({ ctx, input }) => listSchoolActions(ctx, input)),
  read: schoolProcedure
    .use(may("read", "action"))
    .input(readActionInput)
    .query(({ ctx, input }) => readAction(ctx, input)),
  draft: schoolProcedure
    .use(may("raise", "action"))
    .input(draftActionInput)
    .query(({ ctx, input }) => draftAction(ctx, input)),
  raise: schoolProcedure
    .use(may("raise", "action"))
    .input(raiseActionInput)
    .mutation(({ ctx, input }) => raiseAction(ctx, input)),
  draftForSchools: trustProcedure
    .use(may("raiseForMany", "action"))
    .input(draftForSchoolsInput)
    .query(({ ctx, input }) => draftForSchools(ctx, input)),
  raiseForSchools: trustProcedure
    .use(may("raiseForMany", "action"))
    .input(raiseForSchoolsInput)
    .mutation(({ ctx, input }) => raiseForSchools(ctx, input)),
  note: schoolProcedure
    .use(may("work", "action"))
    .input(noteActionInput)
    .mutation(({ ctx, input }) => noteAction(ctx, input)),
  postpone: schoolProcedure
    .use(may("work", "action"))
    .input(postponeActionInput)
    .mutation(({ ctx, input }) => postponeAction(ctx, input)),
  handOver: schoolProcedure
    .use(may("work", "action"))
    .input(handOverActionInput)
    .mutation(({ ctx, input }) => handOverAction(ctx, input)),
  close: schoolProcedure
    .use(may("work", "action"))
    .input(closeActionInput)
    .mutation(({ ctx, input }) => closeAction(ctx, input)),
  reopen: schoolProcedure
    .use(may("work", "action"))
    .input(reopenActionInput)
    .mutation(({ ctx, input }) => reopenAction(ctx, input)),
  withdraw: schoolProcedure
    .use(may("work", "action"))
    .input(withdrawActionInput)
    .mutation(({ ctx, input }) => withdrawAction(ctx, input)),
  attach: schoolProcedure
    .use(may("work", "action"))
    .input(attachToActionInput)
    .mutation(({ ctx, input }) => attachToAction(ctx, input)),
  detach: schoolProcedure
    .use(may("work", "action"))
    .input(actionFileInput)
    .mutation(({ ctx, input }) => detachFromAction(ctx, input)),
  file: schoolProcedure
    .use(may("read", "action"))
    .input(actionFileInput)
    .query(({ ctx, input }) => downloadOfAction(ctx, input)),
});
