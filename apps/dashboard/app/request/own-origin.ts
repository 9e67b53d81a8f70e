/** The address that people use, which the same-origin check has compared with the form's. */
export const ownOrigin = (request: Request): string =>
  request.headers.get("Origin") ?? new URL(request.url).origin;
