import { trustLead, type ProcedureExamples } from "./procedure-example.ts";

export const settingsExamples: ProcedureExamples = {
  read: { by: trustLead },
  save: {
    by: trustLead,
    input: () => ({
      name: "dueSoonDays",
      value: "45",
      inForceFrom: "2026-12-01",
      reason: "Sixty days was too early.",
    }),
  },
  retention: { by: trustLead },
  saveRetention: {
    by: trustLead,
    input: () => ({
      category: "data_breach",
      months: 72,
      inForceFrom: "2026-12-01",
      reason: "As long as the rest of what is kept about breaches.",
    }),
  },
  weights: { by: trustLead },
  saveWeight: {
    by: trustLead,
    input: () => ({
      measure: "training",
      weight: 2,
      inForceFrom: "2026-12-01",
      reason: "The trustees asked for training first.",
    }),
  },
  termDates: { by: trustLead, input: () => ({}) },
  saveTermDates: {
    by: trustLead,
    input: () => ({
      year: "2026/27",
      typed: {
        autumn1First: "2 September",
        autumn1Last: "22 October",
        autumn2First: "2 November",
        autumn2Last: "18 December",
        spring1First: "5 January",
        spring1Last: "12 February",
        spring2First: "22 February",
        spring2Last: "25 March",
        summer1First: "12 April",
        summer1Last: "28 May",
        summer2First: "7 June",
        summer2Last: "21 July",
        closed: "5 October",
      },
    }),
  },
};
