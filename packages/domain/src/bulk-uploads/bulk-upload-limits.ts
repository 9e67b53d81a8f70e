const megabyte = 1_000_000;

/** What one bulk upload may hold; the page says it before anything is sent. */
export const bulkUploadLimits = {
  files: 100,
  /** Bytes of all files together: forty scanned policies of 25 MB. */
  bytes: 1_000 * megabyte,
  /** Lists that a trust may have begun and not yet confirmed or cancelled. */
  open: 5,
  /** Days after which a list that nobody confirmed is removed. */
  days: 7,
} as const;
