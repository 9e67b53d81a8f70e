import { may, router, schoolProcedure } from "../procedures.ts";
import {
  changeContact,
  changeContactInput,
  linkStaffMember,
  linkStaffMemberInput,
} from "./change-contact.ts";
import {
  correctAppointment,
  correctAppointmentInput,
  withdrawAppointment,
  withdrawAppointmentInput,
} from "./correct-appointment.ts";
import { endAppointment, endAppointmentInput } from "./end-appointment.ts";
import { listAppointments, listAppointmentsInput } from "./list-appointments.ts";
import { recordAppointment, recordAppointmentInput } from "./record-appointment.ts";

export const appointmentRouter = router({
  list: schoolProcedure
    .use(may("read", "appointment"))
    .input(listAppointmentsInput)
    .query(({ ctx, input }) => listAppointments(ctx, input)),
  record: schoolProcedure
    .use(may("record", "appointment"))
    .input(recordAppointmentInput)
    .mutation(({ ctx, input }) => recordAppointment(ctx, input)),
  end: schoolProcedure
    .use(may("end", "appointment"))
    .input(endAppointmentInput)
    .mutation(({ ctx, input }) => endAppointment(ctx, input)),
  correct: schoolProcedure
    .use(may("record", "appointment"))
    .input(correctAppointmentInput)
    .mutation(({ ctx, input }) => correctAppointment(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "appointment"))
    .input(withdrawAppointmentInput)
    .mutation(({ ctx, input }) => withdrawAppointment(ctx, input)),
  changeContact: schoolProcedure
    .use(may("record", "appointment"))
    .input(changeContactInput)
    .mutation(({ ctx, input }) => changeContact(ctx, input)),
  link: schoolProcedure
    .use(may("record", "appointment"))
    .input(linkStaffMemberInput)
    .mutation(({ ctx, input }) => linkStaffMember(ctx, input)),
});
