/** What the composition roots do with the DfE's register beyond the procedures: a whole file, read once for all trusts. */
export { applyExtract } from "./apply-gias.ts";
export { compareWithExtract, type ComparedWithGias } from "./compare-with-gias.ts";
export { ensureRegister } from "./ensure-register.ts";
