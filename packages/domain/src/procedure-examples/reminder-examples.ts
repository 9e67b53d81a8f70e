import { schoolReaders, ofSchool, type ProcedureExamples } from "./procedure-example.ts";

export const reminderExamples: ProcedureExamples = {
  list: { by: schoolReaders, input: ofSchool },
  feed: { by: schoolReaders },
  makeFeed: { by: schoolReaders },
  revokeFeed: { by: schoolReaders },
  calendar: { by: "anybody", input: ({ feedToken }) => ({ token: feedToken }) },
};
