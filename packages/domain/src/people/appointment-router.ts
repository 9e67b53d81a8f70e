import { may, router, schoolProcedure } from "../procedures.ts";
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
});
