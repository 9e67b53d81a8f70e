/** What the composition roots do with the DfE's register beyond the procedures: a whole file, read once for all trusts. */
export { readRegisterFile, type RegisterFile } from "./compare-with-gias.ts";
export { ensureRegister } from "./ensure-register.ts";
export {
  type AppliedToTrust,
  applyRegister,
  compareRegister,
  type RegisterUpdate,
} from "./update-register.ts";
