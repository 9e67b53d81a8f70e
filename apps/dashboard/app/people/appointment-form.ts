export const APPOINTMENT_CHANGES = [
  "hand-over",
  "end",
  "contact",
  "link",
  "correct",
  "withdraw",
] as const;
export type AppointmentChange = (typeof APPOINTMENT_CHANGES)[number];

/** A form's name on its page, by what it does and to which appointment. */
export const appointmentForm = (change: AppointmentChange, appointmentId: string): string =>
  `${change}-${appointmentId}`;
