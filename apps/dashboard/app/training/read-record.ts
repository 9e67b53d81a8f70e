import { textIn, textsIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";
import { routeId } from "../request/route-id.ts";

/** The form for one or many people as the domain takes it; days that can't be read are left for it to refuse. */
export function readRecord(form: FormData) {
  return {
    ...courseIn(form),
    staffMemberIds: textsIn(form, "staffMemberIds").map(routeId),
    completedOn: typedDay(form.get("completedOn")),
    validUntil: optionalDay(form, "validUntil"),
    occasion: textIn(form, "occasion"),
  };
}

export function readBooking(form: FormData) {
  return {
    ...courseIn(form),
    staffMemberIds: textsIn(form, "staffMemberIds").map(routeId),
    bookedFor: typedDay(form.get("bookedFor")),
  };
}

/** A day that may stay empty; one that can't be read is refused as no date. */
export const optionalDay = (form: FormData, name: string): string =>
  textIn(form, name).trim() === "" ? "" : typedDay(form.get(name)) || "unreadable";

const courseIn = (form: FormData) => ({
  course: textIn(form, "course"),
  provider: textIn(form, "provider"),
});
