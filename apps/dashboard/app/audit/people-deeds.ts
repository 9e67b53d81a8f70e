import { isRoleCode, roleOf } from "@safeboard/compliance/roles";
import { inSentence } from "@safeboard/compliance/in-sentence";
import { dayInWords, type Deed, namesInWords, peopleInWords, textOf } from "./deed.ts";

/** What was done about people, their roles and the staff list; null for a deed about something else. */
export function peopleDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => textOf(detail[name]);
  switch (action) {
    case "appointment.record":
      return `Recorded ${word("name")} as ${postInWords(detail)} from ${dayInWords(word("from"))}${replacing(detail["replaced"])}`;
    case "appointment.end":
      return `Ended the appointment of ${word("name")} as ${postInWords(detail)} on ${dayInWords(word("on"))}`;
    case "appointment.correct":
      return `Corrected the appointment of ${word("name")} as ${postInWords(detail)}: ${word("reason")}`;
    case "appointment.withdraw":
      return `Took back the appointment of ${word("name")} as ${postInWords(detail)}: ${word("reason")}`;
    case "appointment.changeContact":
      return `Changed how ${word("name")} is reached as ${postInWords(detail)}`;
    case "appointment.link":
      return word("staffMember")
        ? `Said that ${word("name")}, ${postInWords(detail)}, is ${word("staffMember")} of the staff list`
        : `Said that ${word("name")}, ${postInWords(detail)}, is nobody on the staff list`;
    case "role.save":
      return detail["added"] === true
        ? `Asked schools for a further role: ${word("title")}`
        : `Changed what schools are asked of a role: ${word("title")}`;
    case "role.retire":
      return `Asked schools no more for a role: ${word("title")}`;
    case "staff.add":
      return `Put ${word("name")} on the staff list`;
    case "staff.addList":
      return `Put ${peopleInWords(detail["added"])} on the staff list`;
    case "staff.change":
      return `Changed what is recorded of ${word("name")} on the staff list`;
    case "staff.leave":
      return `Recorded that ${word("name")} leaves on ${dayInWords(word("on"))}`;
    case "staff.reduceLeavers":
      return `Reduced ${peopleInWords(detail["people"])} who had left before ${dayInWords(word("leftBefore"))} to counts`;
    case "person.match":
      return `Matched ${peopleInWords(detail["joined"])} at several schools by address or reference`;
    case "person.confirm":
      return `Said that ${word("name")} is one person at ${namesInWords(detail["schools"])}`;
    case "person.distinguish":
      return `Said that ${word("name")} at ${namesInWords(detail["schools"])} are two people`;
    case "person.undo":
      return `Took back what had been said of ${word("name")} at ${namesInWords(detail["schools"])}`;
    case "staff.remove":
      return `Took ${word("name")} off the staff list, entered by mistake`;
    default:
      return null;
  }
}

/** A role of the trust's own is called as it was then; the national list needs no telling. */
function postInWords({ role, roleTitle: saidTitle }: Deed["detail"]): string {
  const [code, title] = [textOf(role), textOf(saidTitle)];
  return title || !isRoleCode(code) ? inSentence(title || code) : inSentence(roleOf(code).title);
}

function replacing(names: unknown): string {
  if (!Array.isArray(names) || names.length === 0) return "";
  return `, in place of ${new Intl.ListFormat("en-GB").format(names.map(textOf))}`;
}
