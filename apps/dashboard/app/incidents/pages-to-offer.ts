/** The pages of a long list that are worth a link: the first and last, and those around the current one. */
export function pagesToOffer(current: number, pages: number): number[] {
  const around = [1, current - 1, current, current + 1, pages];
  return [...new Set(around.filter((page) => page >= 1 && page <= pages))].toSorted(
    (one, other) => one - other,
  );
}
