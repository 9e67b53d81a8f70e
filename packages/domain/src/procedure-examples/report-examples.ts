import type { ExampleIds } from "./example-ids.ts";
import { type ProcedureExamples, trustLead } from "./procedure-example.ts";

const board = ["chair", "trustee"] as const;
const readers = ["trust_lead", "chair", "trustee"] as const;

const published = ({ publishedReportId }: ExampleIds) => ({ reportId: publishedReportId });
const edition = (ids: ExampleIds) => ({ ...published(ids), edition: 1 });
const draft = ({ draftReportId }: ExampleIds) => ({ reportId: draftReportId });
const sent = ({ sentReportId }: ExampleIds) => ({ reportId: sentReportId });
const question = (ids: ExampleIds) => ({
  ...published(ids),
  questionId: ids.questionId,
  words: "It was looked at again.",
});

export const reportExamples: ProcedureExamples = {
  list: { by: readers },
  trend: { by: readers },
  questions: { by: readers },
  read: { by: readers, input: edition },
  periods: { by: trustLead },
  start: { by: trustLead, input: () => ({ kind: "term", day: "2026-10-01", title: null }) },
  draft: { by: trustLead, input: draft },
  saveSection: {
    by: trustLead,
    input: (ids) => ({
      ...draft(ids),
      section: "curriculum",
      narrative: "Year 8 were taught about scams.",
      isLeftOut: false,
      revision: 0,
    }),
  },
  saveNotes: { by: trustLead, input: (ids) => ({ ...draft(ids), notes: {} }) },
  sendForReview: { by: trustLead, input: draft },
  sendBack: { by: trustLead, input: (ids) => ({ ...sent(ids), note: "Say more of training." }) },
  review: { by: trustLead, input: sent },
  publish: { by: trustLead, input: (ids) => ({ ...draft(ids), withoutReview: true }) },
  correct: {
    by: trustLead,
    input: (ids) => ({ ...published(ids), because: "A school's figures came late." }),
  },
  ask: {
    by: board,
    input: (ids) => ({ ...edition(ids), section: "training", question: "Why is it so low?" }),
  },
  askFurther: { by: board, input: question },
  close: { by: board, input: question },
  answer: { by: trustLead, input: question },
  agreeAction: {
    by: trustLead,
    input: (ids) => ({ ...question(ids), owner: "The trust's lead", dueOn: "2027-01-15" }),
  },
  doneAction: { by: trustLead, input: question },
  markRead: { by: board, input: edition },
  signOff: {
    by: ["chair"],
    input: (ids) => ({ ...edition(ids), minuteReference: "2026/11, item 7", metOn: "2026-11-22" }),
  },
  look: { by: trustLead },
  saveLook: { by: trustLead, input: () => ({ accent: "#123456", logo: "keep" }) },
};
