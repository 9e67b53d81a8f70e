import { type ProcedureExamples } from "./procedure-example.ts";

export const operatorExamples: ProcedureExamples = {
  findTrusts: { by: "operator", input: ({ uid }) => ({ search: uid }) },
  listTrusts: { by: "operator" },
  readRegister: { by: "operator" },
  readRegisteredTrust: { by: "operator", input: ({ uid }) => ({ uid }) },
  createTrust: {
    by: "operator",
    input: ({ uid }) => ({ uid, leadEmail: "lead@weald.example", leadName: "Priya Lathom" }),
  },
  giasDifference: { by: "operator", input: ({ trustId }) => ({ trustId }) },
  applyGias: {
    by: "operator",
    input: ({ trustId, fingerprint }) => ({ trustId, fingerprint }),
  },
};
