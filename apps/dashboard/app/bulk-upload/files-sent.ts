/** How many files are whole at the other end, by their sizes in the order in which they are sent. */
export function filesSent(sizes: readonly number[], bytesSent: number): number {
  let left = bytesSent;
  const next = sizes.findIndex((size) => {
    left -= size;
    return left < 0;
  });
  return next < 0 ? sizes.length : next;
}
