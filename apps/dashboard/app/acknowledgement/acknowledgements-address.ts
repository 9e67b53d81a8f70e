/** The page of who has read a version, and those below it. */
export function acknowledgementsAddress(
  { schoolId, versionId }: { schoolId: string; versionId: string },
  page?: "links" | "sheet" | "device",
): string {
  const overview = `/schools/${schoolId}/policies/${versionId}/acknowledgements`;
  return page ? `${overview}/${page}` : overview;
}
