/** How many schools stand side by side: more than that can't be read. */
export const MOST_COMPARED = 5;
