import { may, router, schoolProcedure } from "../procedures.ts";
import { addStaffList, addStaffListInput } from "./add-staff-list.ts";
import { addStaffMember, addStaffMemberInput } from "./add-staff-member.ts";
import { changeStaffMember, changeStaffMemberInput } from "./change-staff-member.ts";
import { listStaff, listStaffInput } from "./list-staff.ts";
import { readStaffMember, readStaffMemberInput } from "./read-staff-member.ts";
import { recordLeaving, recordLeavingInput } from "./record-leaving.ts";
import { removeStaffMember, removeStaffMemberInput } from "./remove-staff-member.ts";

const recording = schoolProcedure.use(may("record", "staff"));

/** Who works at a school. */
export const staffRouter = router({
  list: schoolProcedure
    .use(may("read", "staff"))
    .input(listStaffInput)
    .query(({ ctx, input }) => listStaff(ctx, input)),
  read: schoolProcedure
    .use(may("read", "staff"))
    .input(readStaffMemberInput)
    .query(({ ctx, input }) => readStaffMember(ctx, input)),
  add: recording
    .input(addStaffMemberInput)
    .mutation(({ ctx, input }) => addStaffMember(ctx, input)),
  addList: recording
    .input(addStaffListInput)
    .mutation(({ ctx, input }) => addStaffList(ctx, input)),
  change: recording
    .input(changeStaffMemberInput)
    .mutation(({ ctx, input }) => changeStaffMember(ctx, input)),
  leave: recording
    .input(recordLeavingInput)
    .mutation(({ ctx, input }) => recordLeaving(ctx, input)),
  remove: recording
    .input(removeStaffMemberInput)
    .mutation(({ ctx, input }) => removeStaffMember(ctx, input)),
});
