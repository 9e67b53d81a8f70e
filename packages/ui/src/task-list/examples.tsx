import type { Example } from "../example.ts";
import { Status } from "../status/status.tsx";
import { TaskList } from "./task-list.tsx";

export const examples: Example[] = [
  {
    name: "the next things to do",
    element: (
      <TaskList
        tasks={[
          {
            title: "Upload your online safety policy",
            href: "/policies/upload",
            detail: "The one we have was due for review on 22 September 2026.",
            status: <Status status="needs_action">61 days overdue</Status>,
          },
          {
            title: "Say who is your online safety coordinator",
            href: "/people/coordinator",
            detail: "The policy names Mr J Okafor, who left in July.",
            status: <Status status="needs_action">Vacant</Status>,
          },
          {
            title: "Record this year's filtering and monitoring review",
            href: "/evidence/filtering",
            status: <Status status="due_soon">Due in 24 days</Status>,
          },
        ]}
      />
    ),
  },
];
