/** What the composition roots use of the demonstration: its story loaded, its people, whether a database holds it. */
export { loadDemonstration } from "./load-demonstration.ts";
export { demonstrationPassword, storyPeople, storyTrust } from "./story.ts";
