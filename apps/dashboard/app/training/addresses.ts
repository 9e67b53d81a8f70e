/** Where pages about training lie. */

export const trainingAddress = (schoolId: string): string => `/schools/${schoolId}/training`;

/** The record behind a cell. */
export const standingAddress = (
  schoolId: string,
  staffMemberId: string,
  requirementCode: string,
): string => `${trainingAddress(schoolId)}/${staffMemberId}/${encodeURIComponent(requirementCode)}`;

/** One requirement, school by school. */
export const requirementAddress = (code: string): string => `/training/${encodeURIComponent(code)}`;

/** An address with some of its parameters changed; null takes one away. Only the named ones are kept. */
export function addressWith<Key extends string>(
  path: string,
  keys: readonly Key[],
  parameters: URLSearchParams,
  changes: Partial<Record<Key, string | null>> = {},
): string {
  const next = new URLSearchParams();
  for (const key of keys) {
    const value = key in changes ? changes[key] : parameters.get(key);
    if (value) next.set(key, value);
  }
  const query = next.toString();
  return query === "" ? path : `${path}?${query}`;
}
