import { factAnchor } from "@safeboard/ui/document-view";

interface ExpectationKey {
  setId: string;
  id: string;
}

/** One expectation across the schools. */
export const expectationAddress = ({ setId, id }: ExpectationKey): string =>
  `/expectations/${encodeURIComponent(setId)}/${encodeURIComponent(id)}`;

/** What one school's policy says of it, opened. */
export const versionAddress = (
  { schoolId, versionId }: { schoolId: string; versionId: string },
  { setId, id }: ExpectationKey,
): string =>
  `/schools/${schoolId}/policies/${versionId}/expectations?set=${encodeURIComponent(setId)}&open=${encodeURIComponent(id)}#${factAnchor(encodeURIComponent(id))}`;
