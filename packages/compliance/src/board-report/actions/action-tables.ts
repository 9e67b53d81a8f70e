/** The tables about actions that one report leaves to the next, by their keys. */
export const ACTION_TABLES = {
  /** In a trust's first report: all that is open. */
  open: "open actions",
  /** What the last report named, one by one. */
  reviewed: "reviewed actions",
  /** What it did not name. */
  others: "other actions",
  closed: "closed actions",
  decisions: "reviewed decisions",
  agreed: "agreed actions",
} as const;

/** Beside each row of these the lead can say more. */
export const REVIEWED_TABLES: ReadonlySet<string> = new Set([
  ACTION_TABLES.reviewed,
  ACTION_TABLES.decisions,
  ACTION_TABLES.agreed,
]);

/** The column that says how an action stands: the next report shows it beside how it stands by then. */
export const STANDING = "Standing";

/** The column that says in a sentence what happened since. */
export const WHAT_BECAME = "What became of it";

/** Figures about what the last report named: the next one names other actions, so they are not laid beside each other. */
export const REVIEWED_FIGURES = { closed: "reviewed closed", overdue: "reviewed overdue" } as const;
