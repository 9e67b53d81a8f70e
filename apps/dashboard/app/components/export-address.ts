/** Where a page's table is given as a file, narrowed as the page is; any but the page's first table goes by a name. */
export function exportAddress(page: string, parameters?: URLSearchParams, table?: string): string {
  const query = new URLSearchParams(parameters);
  if (table !== undefined) query.set("table", table);
  return query.size > 0 ? `${page}/export?${query}` : `${page}/export`;
}
