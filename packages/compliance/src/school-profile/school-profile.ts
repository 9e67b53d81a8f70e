/** What the rest of the product uses of a school's profile, listed by name. */
export { profileExpectations, type ProfileExpectations } from "./profile-expectations.ts";
export { profileFiltering, type ProfileFiltering } from "./profile-filtering.ts";
export {
  type OutsideFigure,
  type OutsidePeriod,
  profileIncidents,
  type ProfileIncidents,
  type TermReported,
  type YearReported,
} from "./profile-incidents.ts";
export { type OpenAction, type ProfileNeed, profileNeeds, titlesInPlace } from "./profile-needs.ts";
export { holdersTrained, type HoldersTrained, postOf } from "./profile-people.ts";
export { profilePromises, type ProfilePromises } from "./profile-promises.ts";
export { chosenSections, PROFILE_SECTIONS, type ProfileSection } from "./profile-sections.ts";
export { countForProfile, type ProfileCounts, profileSummary } from "./profile-summary.ts";
export { profileTraining, type ProfileTraining } from "./profile-training.ts";
