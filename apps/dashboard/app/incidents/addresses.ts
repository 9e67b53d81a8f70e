/** Where pages about incidents lie. */

export const incidentsAddress = (schoolId: string): string => `/schools/${schoolId}/incidents`;

export const caseAddress = (schoolId: string, caseId: string): string =>
  `${incidentsAddress(schoolId)}/${caseId}`;

export const returnsAddress = (schoolId: string): string => `${incidentsAddress(schoolId)}/returns`;
