/** What the story's lead asked of the schools lately, besides their policies. */
import type { RequestSubject } from "@safeboard/compliance/requests";

export interface StoryRequest {
  /** The key of a school. */
  school: string;
  subject: RequestSubject;
  about: string | null;
  message: string;
  /** In days from today. */
  asked: number;
  due: number;
}

export const storyRequests: readonly StoryRequest[] = [
  {
    school: "meadow-lane",
    subject: "name",
    about: "online_safety_coordinator",
    message:
      "Mr Farrow left at the end of last month. Please record who has taken over, and from when.",
    asked: -3,
    due: 11,
  },
];
