/** Where a unit's imports are: a school's, or, for null, the trust's own. */
export const importsAddress = (schoolId: string | null): string =>
  schoolId === null ? "/imports" : `/schools/${schoolId}/imports`;

/** One import of it. */
export const importAddress = (schoolId: string | null, runId: string): string =>
  `${importsAddress(schoolId)}/${runId}`;

/** Where a file of a kind is chosen. */
export const newImportAddress = (schoolId: string | null, kind: string): string =>
  `${importsAddress(schoolId)}/new?kind=${kind}`;
