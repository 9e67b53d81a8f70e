/** The most that any form of ours holds: one that names every school of the largest trust is under 20 KB. */
const mostBytes = 256 * 1024;
const mostFields = 1_000;

/**
 * The fields of a form that carries no file to keep. What is too large is read to its end and thrown away, in
 * constant memory, so that the browser gets to our answer.
 *
 * @throws Response 413 when it is larger than any form of ours, 400 when it is no form at all
 */
export async function readForm(request: Request): Promise<FormData> {
  const body = await readUpTo(request.body, mostBytes);
  if (!body) throw new Response(null, { status: 413 });
  const form = await parse(body, request.headers.get("Content-Type") ?? "");
  if ([...form.keys()].length > mostFields) throw new Response(null, { status: 413 });
  return form;
}

async function readUpTo(stream: Request["body"], limit: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size <= limit) chunks.push(part.value);
    else chunks.length = 0;
  }
  return size <= limit ? new Blob(chunks) : null;
}

async function parse(body: Blob, contentType: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { "Content-Type": contentType } }).formData();
  } catch (error) {
    // Another type than a form's, or parts that don't fit together: not something a page of ours sends.
    if (error instanceof TypeError) throw new Response(null, { status: 400 });
    throw error;
  }
}
