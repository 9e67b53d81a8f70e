/** What marks the place last gone to, where `:target` would without scripts. */
const mark = "data-shown";

/**
 * Goes to the element with this id as a link would, but scrolls no more than it takes to see a field, fact or passage,
 * so that a text beside a list moves without the list. False when the page has no such place.
 */
export function goToPlace(id: string): boolean {
  const place = document.getElementById(id);
  if (!place) return false;
  for (const earlier of document.querySelectorAll(`[${mark}]`)) earlier.removeAttribute(mark);
  place.setAttribute(mark, "");
  history.replaceState(history.state, "", `#${id}`);
  place.focus({ preventScroll: true });
  // A heading takes no focus, and what follows it is what the person came for.
  place.scrollIntoView({ block: document.activeElement === place ? "nearest" : "start" });
  return true;
}
