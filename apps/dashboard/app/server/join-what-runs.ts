/**
 * Lets whoever asks while the work runs wait for that run instead of starting another: anybody may press the
 * button, and each run takes connections and the reading of many documents.
 */
export function joinWhatRuns<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}
