/**
 * Runs a reading by pdfjs. It fetches branches of a page tree ahead of their use, and when one can't be fetched
 * nobody holds the promise that fails: Node would end the process over it, though the library goes on and mends
 * the file. What the reading needs to know of a failure comes by the promise that is awaited here.
 */
export async function withLeftPromises<T>(read: () => Promise<T>): Promise<T> {
  process.on("unhandledRejection", overlook);
  try {
    return await read();
  } finally {
    // Node tells of such promises once everything that waits has run.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", overlook);
  }
}

function overlook(reason: unknown): void {
  const ofPdfjs = reason instanceof Error && reason.stack?.includes("pdfjs-dist") === true;
  if (!ofPdfjs) throw reason;
}
