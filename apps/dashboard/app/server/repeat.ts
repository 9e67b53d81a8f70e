/**
 * Does a piece of work again and again, never two at once. Work that fails is told and tried again the next time.
 *
 * @param pause between the end of one time and the beginning of the next, in milliseconds
 * @returns how to stop: resolves when work that is under way has ended
 */
export function repeat(
  work: () => Promise<void>,
  pause: number,
  tell: (error: unknown) => void,
): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve();
  const once = () => {
    underWay = work()
      .catch(tell)
      .finally(() => {
        timer = stopped ? timer : setTimeout(once, pause).unref();
      });
  };
  let stopped = false;
  let timer = setTimeout(once, pause).unref();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await underWay;
  };
}
