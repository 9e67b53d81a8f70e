import type { DomainContext } from "@safeboard/domain/context";
import { createPolicyReader, type PolicyReader } from "@safeboard/policy-reader";

type Reader = DomainContext["reader"];

/**
 * The processes that read documents, started for the first document and ended when there has been none for a while:
 * most of the time a worker reads nothing, and each of them holds its libraries in memory.
 *
 * @param idle how long they stay without a document, in milliseconds
 */
export function readerOnDemand(
  create: () => PolicyReader = createPolicyReader,
  idle = 60_000,
): Reader & { close(): Promise<void> } {
  let open: PolicyReader | null = null;
  let [underWay, isClosed] = [0, false];
  let clock: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(clock);
    const closing = open;
    open = null;
    await closing?.close();
  };
  const during = async <Result>(work: (reader: PolicyReader) => Promise<Result>) => {
    if (isClosed) throw new Error("The reader of documents was closed.");
    clearTimeout(clock);
    open ??= create();
    underWay += 1;
    try {
      return await work(open);
    } finally {
      underWay -= 1;
      if (underWay === 0) clock = setTimeout(() => void close(), idle).unref();
    }
  };
  return {
    read: (...document) => during((reader) => reader.read(...document)),
    check: (...text) => during((reader) => reader.check(...text)),
    close: () => {
      isClosed = true;
      return close();
    },
  };
}
