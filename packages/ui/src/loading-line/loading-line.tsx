/**
 * A line along the window's upper edge while the next page is on its way. A browser that loads pages by itself
 * shows as much beside its address; where scripts fetch them, nobody else would. What arrives at once shows none.
 */
export function LoadingLine({ label = "Loading the page" }: { label?: string }) {
  return <progress className="loading-line" aria-label={label} />;
}
