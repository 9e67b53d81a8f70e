/** What a membership is for: its schools, its hub, or the whole trust. */
export function placeInWords({
  schools,
  hub,
  trust,
}: {
  schools: readonly string[];
  hub: string | null;
  trust: string;
}): string {
  if (schools.length > 0) return new Intl.ListFormat("en-GB").format(schools);
  if (hub === null) return trust;
  return /\bhub\b/i.test(hub) ? hub : `${hub} hub`;
}
