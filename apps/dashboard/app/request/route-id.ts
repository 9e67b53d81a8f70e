const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** An id from an address. Anything that can't be one is answered like one that isn't there. */
export function routeId(text: string | undefined): string {
  if (text && uuid.test(text)) return text.toLowerCase();
  throw new Response(null, { status: 404 });
}
