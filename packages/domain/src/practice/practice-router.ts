import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import {
  attachToEvidence,
  attachToEvidenceInput,
  detachFromEvidence,
  downloadOfEvidence,
  evidenceFileInput,
} from "./evidence-files.ts";
import { linkEvidence, linkEvidenceInput } from "./link-evidence.ts";
import { listEvidence, schoolInput } from "./list-evidence.ts";
import { practiceAcrossInput, practiceAcrossSchools } from "./practice-across-schools.ts";
import { readEvidence } from "./read-evidence.ts";
import { readPromised } from "./read-promised.ts";
import { recordEvidence, recordEvidenceInput } from "./record-evidence.ts";
import { sayKind, sayKindInput } from "./say-kind.ts";
import { evidenceInput, withdrawEvidence } from "./withdraw-evidence.ts";

export const practiceRouter = router({
  promised: schoolProcedure
    .use(may("read", "evidence"))
    .input(schoolInput)
    .query(({ ctx, input }) => readPromised(ctx, input)),
  acrossSchools: trustProcedure
    .use(may("compare", "evidence"))
    .input(practiceAcrossInput)
    .query(({ ctx, input }) => practiceAcrossSchools(ctx, input)),
  evidence: schoolProcedure
    .use(may("read", "evidence"))
    .input(schoolInput)
    .query(({ ctx, input }) => listEvidence(ctx, input)),
  readEvidence: schoolProcedure
    .use(may("read", "evidence"))
    .input(evidenceInput)
    .query(({ ctx, input }) => readEvidence(ctx, input)),
  record: schoolProcedure
    .use(may("record", "evidence"))
    .input(recordEvidenceInput)
    .mutation(({ ctx, input }) => recordEvidence(ctx, input)),
  withdraw: schoolProcedure
    .use(may("record", "evidence"))
    .input(evidenceInput)
    .mutation(({ ctx, input }) => withdrawEvidence(ctx, input)),
  link: schoolProcedure
    .use(may("record", "evidence"))
    .input(linkEvidenceInput)
    .mutation(({ ctx, input }) => linkEvidence(ctx, input)),
  sayKind: schoolProcedure
    .use(may("record", "evidence"))
    .input(sayKindInput)
    .mutation(({ ctx, input }) => sayKind(ctx, input)),
  attach: schoolProcedure
    .use(may("record", "evidence"))
    .input(attachToEvidenceInput)
    .mutation(({ ctx, input }) => attachToEvidence(ctx, input)),
  detach: schoolProcedure
    .use(may("record", "evidence"))
    .input(evidenceFileInput)
    .mutation(({ ctx, input }) => detachFromEvidence(ctx, input)),
  file: schoolProcedure
    .use(may("read", "evidence"))
    .input(evidenceFileInput)
    .query(({ ctx, input }) => downloadOfEvidence(ctx, input)),
});
