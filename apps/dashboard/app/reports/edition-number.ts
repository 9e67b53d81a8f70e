/** An edition's number from an address; what is none leads nowhere. */
export function editionNumber(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,3}$/u.test(text))
    throw new Response(null, { status: 404 });
  return Number(text);
}
