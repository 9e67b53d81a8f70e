import { dayInWords, type Deed, namesInWords, textOf } from "./deed.ts";

/** What was done about training, and what was imported; null for a deed about something else. */
export function trainingDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => textOf(detail[name]);
  switch (action) {
    case "training.copy":
      return `Took over training that other schools of the trust recorded: ${word("copied")} added, ${word("takenBack")} taken back`;
    case "training.record":
      return `Recorded that ${namesInWords(detail["names"])} did ${word("title")} on ${dayInWords(word("on"))}${word("occasion") && `, at: ${word("occasion")}`}`;
    case "training.withdrawCompletion":
      return `Took back that ${word("name")} did a course on ${dayInWords(word("on"))}: ${word("reason")}`;
    case "training.book":
      return `Booked ${namesInWords(detail["names"])} on ${word("title")} for ${dayInWords(word("on"))}`;
    case "training.cancelBooking":
      return `Cancelled a booking of ${word("name")} for ${dayInWords(word("on"))}`;
    case "training.exempt":
      return `Exempted ${word("name")} from ${word("title")}: ${word("reason")}`;
    case "training.withdrawExemption":
      return `Withdrew an exemption of ${word("name")}: ${word("reason")}`;
    case "training.saveSchoolRequirement":
      return `${detail["added"] === true ? "Asked for training of the school’s own" : "Changed training of the school’s own"}: ${word("title")}`;
    case "training.retireSchoolRequirement":
      return `Asked no longer for training of the school’s own: ${word("title")}`;
    case "training.saveRequirement":
      return `${detail["added"] === true ? "Asked every school for training" : "Changed what training is asked"}: ${word("title")}`;
    case "training.retireRequirement":
      return `Asked no school any longer for training: ${word("title")}`;
    case "training.saveCourse":
      return `${detail["added"] === true ? "Added a course" : "Changed a course"} of the trust’s own: ${word("title")}`;
    case "training.retireCourse":
      return `Gave up a course of the trust’s own: ${word("title")}`;
    case "import.start":
      return `Began to import ${importInWords(detail)}`;
    case "import.finishUpload":
      return `Uploaded ${importInWords(detail)} to be imported`;
    case "import.reopen":
      return `Had ${importInWords(detail)} opened again${word("sheet") && `, at the sheet “${word("sheet")}”`}`;
    case "import.saveMapping":
      return `Said what the columns of ${importInWords(detail)} are${detail["wholeList"] === true ? ", as the whole list" : ""}`;
    case "import.answer":
      return `Answered what was asked about ${importInWords(detail)}`;
    case "import.applyRows":
      return `Had ${importInWords(detail)} applied: ${word("new")} new, ${word("changed")} changed, ${word("leavers")} leavers`;
    case "import.withdraw":
      return `Had the import of ${importInWords(detail)} undone`;
    case "import.cancel":
      return `Cancelled the import of ${importInWords(detail)}`;
    case "import.abandon":
      return `Removed ${importInWords(detail)}, whose import nobody had applied for ${detail["days"] === 1 ? "a day" : "seven days"}`;
    case "import.applied":
      return `Applied ${importInWords(detail)} to this school’s record, as ${word("by")} had asked`;
    case "import.withdrawn":
      return `Undid the import of ${importInWords(detail)}, as ${word("by")} had asked`;
    default:
      return null;
  }
}

const importInWords = ({ fileName }: Deed["detail"]): string => `the file “${textOf(fileName)}”`;
