/** Where a page of the record of changes begins, and which school it is about: what its address carries. */
export interface AuditPlace {
  schoolId: string | undefined;
  /** The last entry of the page before. */
  after: { at: Date; id: string } | undefined;
}

const id = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Reads the address's parameters. A place that can't be one is the beginning, and a school that can't be one is all. */
export function readAuditPlace(parameters: URLSearchParams): AuditPlace {
  const school = parameters.get("school") ?? "";
  const [moment = "", entry = ""] = (parameters.get("after") ?? "").split("~");
  const at = new Date(moment);
  return {
    schoolId: id.test(school) ? school.toLowerCase() : undefined,
    after: Number.isNaN(at.getTime()) || !id.test(entry) ? undefined : { at, id: entry },
  };
}

export function auditAddress({ schoolId, after }: AuditPlace): string {
  const parameters = new URLSearchParams({
    ...(schoolId !== undefined && { school: schoolId }),
    ...(after && { after: `${after.at.toISOString()}~${after.id}` }),
  });
  return parameters.size > 0 ? `/audit?${parameters}` : "/audit";
}
