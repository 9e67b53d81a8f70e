import {
  schoolReaders,
  schoolActors,
  trustLead,
  ofVersion,
  type ProcedureExamples,
} from "./procedure-example.ts";

const aboutLockers = {
  statement: "The policy says who opens the lockers.",
  why: "Somebody must.",
  source: "The trust's board",
  force: "should",
  wording: "The office opens the lockers.",
  words: "lockers + opens",
};

export const expectationExamples: ProcedureExamples = {
  ofVersion: { by: schoolReaders, input: ofVersion },
  rule: {
    by: schoolActors,
    input: (ids) => ({
      ...ofVersion(ids),
      setId: "statutory-guidance",
      expectationId: "E04",
      status: "met_elsewhere",
      reason: "The network policy says it.",
      documentNamed: "Network policy",
    }),
  },
  withdrawRuling: {
    by: schoolActors,
    input: ({ schoolId, rulingId }) => ({ schoolId, rulingId }),
  },
  promises: { by: schoolReaders, input: ofVersion },
  withdrawPromise: {
    by: schoolActors,
    input: ({ schoolId, promiseId }) => ({ schoolId, promiseId, isNone: true }),
  },
  acrossSchools: { by: schoolReaders, input: () => ({}) },
  oneAcrossSchools: {
    by: schoolReaders,
    input: () => ({ setId: "statutory-guidance", expectationId: "E04" }),
  },
  ownSets: { by: trustLead },
  saveOwn: {
    by: trustLead,
    input: ({ ownSetId }) => ({ setId: ownSetId, ...aboutLockers }),
  },
  removeOwn: {
    by: trustLead,
    input: ({ ownSetId }) => ({ setId: ownSetId, expectationId: "T1" }),
  },
  tryOwn: {
    by: trustLead,
    input: ({ schoolId, ownSetId }) => ({ schoolId, setId: ownSetId, ...aboutLockers }),
  },
  guidance: { by: schoolReaders },
  saveGrace: {
    by: trustLead,
    input: () => ({ editionId: "KCSIE-2026", redFrom: "2027-01-04" }),
  },
};
