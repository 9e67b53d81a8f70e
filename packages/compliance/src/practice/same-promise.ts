/**
 * By what a promise is known again in the next version of a policy: the type of the policy, and what it says, whatever
 * became of capitals, quotation marks, bullets and spaces.
 *
 * @param policyKind the code of the policy's type
 */
export function samePromiseKey(policyKind: string, text: string): string {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${policyKind}: ${words.join(" ")}`;
}
