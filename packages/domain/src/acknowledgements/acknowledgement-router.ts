import { may, publicProcedure, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { readAcknowledgementsAcrossSchools } from "./across-schools.ts";
import { askJoiners, askJoinersInput } from "./ask-joiners.ts";
import { askToAcknowledge, askToAcknowledgeInput } from "./ask-to-acknowledge.ts";
import { confirmByLink } from "./confirm-by-link.ts";
import { confirmOnDevice, confirmOnDeviceInput } from "./confirm-on-device.ts";
import { downloadByLink } from "./download-by-link.ts";
import { makeLinks, makeLinksInput } from "./make-links.ts";
import { linkInput } from "./open-link.ts";
import { readAcknowledgements, readAcknowledgementsInput } from "./read-acknowledgements.ts";
import { readByLink } from "./read-by-link.ts";
import { recordSignedSheet, recordSignedSheetInput } from "./record-signed-sheet.ts";
import { revokeLink, revokeLinkInput } from "./revoke-link.ts";
import { withdrawConfirmation, withdrawConfirmationInput } from "./withdraw-confirmation.ts";
import { withdrawRequest, withdrawRequestInput } from "./withdraw-request.ts";

const asking = schoolProcedure.use(may("ask", "acknowledgement"));
const recording = schoolProcedure.use(may("record", "acknowledgement"));

/** Who was asked to read a version of a policy, and who has confirmed that they did. */
export const acknowledgementRouter = router({
  acrossSchools: trustProcedure
    .use(may("read", "acknowledgement"))
    .query(({ ctx }) => readAcknowledgementsAcrossSchools(ctx)),
  ofVersion: schoolProcedure
    .use(may("read", "acknowledgement"))
    .input(readAcknowledgementsInput)
    .query(({ ctx, input }) => readAcknowledgements(ctx, input)),
  ask: asking
    .input(askToAcknowledgeInput)
    .mutation(({ ctx, input }) => askToAcknowledge(ctx, input)),
  askJoiners: asking.input(askJoinersInput).mutation(({ ctx, input }) => askJoiners(ctx, input)),
  withdrawRequest: asking
    .input(withdrawRequestInput)
    .mutation(({ ctx, input }) => withdrawRequest(ctx, input)),
  makeLinks: asking.input(makeLinksInput).mutation(({ ctx, input }) => makeLinks(ctx, input)),
  revokeLink: asking.input(revokeLinkInput).mutation(({ ctx, input }) => revokeLink(ctx, input)),
  confirmOnDevice: recording
    .input(confirmOnDeviceInput)
    .mutation(({ ctx, input }) => confirmOnDevice(ctx, input)),
  recordSheet: recording
    .input(recordSignedSheetInput)
    .mutation(({ ctx, input }) => recordSignedSheet(ctx, input)),
  withdraw: recording
    .input(withdrawConfirmationInput)
    .mutation(({ ctx, input }) => withdrawConfirmation(ctx, input)),
  /** Behind a personal link: its token is all that is needed, and all that counts. */
  readByLink: publicProcedure.input(linkInput).query(({ ctx, input }) => readByLink(ctx, input)),
  fileByLink: publicProcedure
    .input(linkInput)
    .query(({ ctx, input }) => downloadByLink(ctx, input)),
  confirmByLink: publicProcedure
    .input(linkInput)
    .mutation(({ ctx, input }) => confirmByLink(ctx, input)),
});
