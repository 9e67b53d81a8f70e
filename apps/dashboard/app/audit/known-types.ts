import { policyTypeRegister } from "@safeboard/compliance/policy-types";

/** A trust's own types are called by their codes here: the entry holds no name, and outlives the register. */
export const knownTypes = policyTypeRegister([]);
