import type { RequestNames } from "@safeboard/compliance/requests";
import type { Transaction } from "@safeboard/database/actor";
import { loadSets } from "../expectations/load-sets.ts";
import { loadRoles } from "../people/load-roles.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";

/** What a trust calls the things that a request can be about. */
export async function loadRequestNames(
  transaction: Transaction,
  trustId: string,
): Promise<RequestNames> {
  const [policyTypes, { asked }, sets] = await Promise.all([
    loadPolicyTypes(transaction, trustId),
    loadRoles(transaction, trustId),
    loadSets(transaction, trustId),
  ]);
  const statements = new Map<string, string>(
    sets.flatMap((set) =>
      set.expectations.map(({ id, statement }) => [`${set.id}.${id}`, statement] as const),
    ),
  );
  return {
    policyTypes,
    expectation: (about) => statements.get(about) ?? null,
    roleTitle: (code) => asked.find((role) => role.code === code)?.title ?? null,
  };
}
