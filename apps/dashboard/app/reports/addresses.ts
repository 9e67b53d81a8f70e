/** Where pages about reports to the board lie. */

export const BOARD = "/board";

export const draftAddress = (reportId: string): string => `${BOARD}/drafts/${reportId}`;

export const sectionAddress = (reportId: string, section: string): string =>
  `${draftAddress(reportId)}/${section}`;

export const editionAddress = (reportId: string, edition: number): string =>
  `${BOARD}/reports/${reportId}/${edition}`;

export const documentAddress = (
  reportId: string,
  edition: number,
  format: "pdf" | "xlsx",
): string => `${editionAddress(reportId, edition)}/${format}`;
