import { may, router, trustProcedure } from "../procedures.ts";
import { confirmSamePerson } from "./confirm-same-person.ts";
import { distinguishPeople } from "./distinguish-people.ts";
import { listProposals } from "./list-proposals.ts";
import { pairInput } from "./require-pair.ts";
import { undoMatching } from "./undo-matching.ts";

const matching = trustProcedure.use(may("match", "person"));

/** Who works at several schools of the trust. */
export const personRouter = router({
  proposals: matching.query(({ ctx }) => listProposals(ctx)),
  confirm: matching.input(pairInput).mutation(({ ctx, input }) => confirmSamePerson(ctx, input)),
  distinguish: matching
    .input(pairInput)
    .mutation(({ ctx, input }) => distinguishPeople(ctx, input)),
  undo: matching.input(pairInput).mutation(({ ctx, input }) => undoMatching(ctx, input)),
});
