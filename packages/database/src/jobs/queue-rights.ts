/** What the application may do with the queue's tables: jobs come and go, the rest is the owner's. */

type Right = "select" | "insert" | "update" | "delete";

export const queueRights: Readonly<Record<string, readonly Right[]>> = {
  job: ["select", "insert", "update"],
  job_common: ["select", "insert", "update", "delete"],
  queue: ["select", "update"],
  version: ["select", "update"],
  job_dependency: ["select", "delete"],
};

/** The one function that its statements call. */
export const queueFunctions = ["job_now()"];
