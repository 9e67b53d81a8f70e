import { newActionAddress } from "../actions/addresses.ts";

/** Where pages about reviews of filtering and monitoring lie. */

export const filteringAddress = (schoolId: string): string => `/schools/${schoolId}/filtering`;

/** The form that records one. @param from a review whose answers it starts with */
export const recordAddress = (schoolId: string, from?: string): string =>
  `${filteringAddress(schoolId)}/review${from === undefined ? "" : `?from=${from}`}`;

export const reviewAddress = (schoolId: string, reviewId: string): string =>
  `${filteringAddress(schoolId)}/${reviewId}`;

/** The same form with what is recorded, to say it anew. */
export const correctAddress = (schoolId: string, reviewId: string): string =>
  `${filteringAddress(schoolId)}/review?correct=${reviewId}`;

/** The form that makes an action of what a review found: of one check, or of the whole. */
export const actionAddress = (schoolId: string, reviewId: string, check?: string): string =>
  newActionAddress(schoolId, {
    raisedFrom: "filtering_review",
    subject: check === undefined ? reviewId : `${reviewId}.${check}`,
  });
