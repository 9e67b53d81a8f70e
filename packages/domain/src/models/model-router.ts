import { may, router, schoolProcedure, trustProcedure } from "../procedures.ts";
import { adaptModel, adaptModelInput } from "./adapt-model.ts";
import { adoptModel } from "./adopt-model.ts";
import { createModel, createModelInput } from "./create-model.ts";
import { downloadModelFile, modelVersionInput } from "./download-model-file.ts";
import { listModels } from "./list-models.ts";
import { listPushedModels, schoolInput } from "./list-pushed-models.ts";
import { publishModelVersion, publishModelVersionInput } from "./publish-model-version.ts";
import { pushModel, pushModelInput } from "./push-model.ts";
import { readModelInput, readModelVersion } from "./read-model-version.ts";
import { readPushedModel } from "./read-pushed-model.ts";
import { modelInput, retireModel } from "./retire-model.ts";
import { uploadModelVersion, uploadModelVersionInput } from "./upload-model-version.ts";
import { pushInput, withdrawPush } from "./withdraw-push.ts";

export const modelRouter = router({
  list: trustProcedure.use(may("read", "model")).query(({ ctx }) => listModels(ctx)),
  read: trustProcedure
    .use(may("read", "model"))
    .input(readModelInput)
    .query(({ ctx, input }) => readModelVersion(ctx, input)),
  file: trustProcedure
    .use(may("read", "model"))
    .input(modelVersionInput)
    .query(({ ctx, input }) => downloadModelFile(ctx, input)),
  create: trustProcedure
    .use(may("write", "model"))
    .input(createModelInput)
    .mutation(({ ctx, input }) => createModel(ctx, input)),
  upload: trustProcedure
    .use(may("write", "model"))
    .input(uploadModelVersionInput)
    .mutation(({ ctx, input }) => uploadModelVersion(ctx, input)),
  publish: trustProcedure
    .use(may("write", "model"))
    .input(publishModelVersionInput)
    .mutation(({ ctx, input }) => publishModelVersion(ctx, input)),
  retire: trustProcedure
    .use(may("write", "model"))
    .input(modelInput)
    .mutation(({ ctx, input }) => retireModel(ctx, input)),
  push: trustProcedure
    .use(may("push", "model"))
    .input(pushModelInput)
    .mutation(({ ctx, input }) => pushModel(ctx, input)),
  withdrawPush: schoolProcedure
    .use(may("push", "model"))
    .input(pushInput)
    .mutation(({ ctx, input }) => withdrawPush(ctx, input)),
  ofSchool: schoolProcedure
    .use(may("read", "model"))
    .input(schoolInput)
    .query(({ ctx, input }) => listPushedModels(ctx, input)),
  pushed: schoolProcedure
    .use(may("read", "model"))
    .input(pushInput)
    .query(({ ctx, input }) => readPushedModel(ctx, input)),
  adopt: schoolProcedure
    .use(may("adopt", "model"))
    .input(pushInput)
    .mutation(({ ctx, input }) => adoptModel(ctx, input)),
  adapt: schoolProcedure
    .use(may("adopt", "model"))
    .input(adaptModelInput)
    .mutation(({ ctx, input }) => adaptModel(ctx, input)),
});
