import { formatIsoDate } from "@safeboard/compliance/dates";
import type { PushedModelPage } from "../domain-answers.ts";

/** The answer first: what the trust asks, or what the school has made of it. */
export function pushedModelHeading({ model, standing, dueOn }: PushedModelPage): string {
  const by = dueOn === null ? "" : ` by ${formatIsoDate(dueOn)}`;
  switch (standing) {
    case "adopted":
      return `Your school has adopted ${model.name} as it is`;
    case "adapted":
      return `Your school has adapted ${model.name}`;
    case "taken_back":
      return `The trust has taken ${model.name} back`;
    case "waiting":
      return `Adopt or adapt ${model.name}${by}`;
    case "ignored":
      return `${model.name} was to be adopted or adapted${by}`;
  }
}
