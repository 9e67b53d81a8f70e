/** Where a page's table is given as a file, narrowed as the page is. */
export const exportAddress = (page: string, parameters?: URLSearchParams): string =>
  parameters && parameters.size > 0 ? `${page}/export?${parameters}` : `${page}/export`;
