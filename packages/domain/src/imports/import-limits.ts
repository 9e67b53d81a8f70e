const megabyte = 1_000_000;

/** What one import may hold; the page says it before anything is sent. */
export const importLimits = {
  bytes: 50 * megabyte,
  /** Of one piece of the file, as it is sent and kept. */
  partBytes: 4 * megabyte,
  rows: 200_000,
  columns: 200,
  /** Imports that a unit may have begun and not yet applied or cancelled. */
  open: 10,
  /** Days after which one that nobody applied is removed. */
  abandonedDays: 7,
  /** The same of one whose file holds more than may be kept, and was not read yet. */
  abandonedDaysUnread: 1,
  /** Days for which one that was applied can be undone; then its rows are removed. */
  undoDays: 90,
  /** Rows that are read and written in one go. */
  batch: 1_000,
} as const;
