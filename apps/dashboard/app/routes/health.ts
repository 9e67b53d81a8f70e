import type { LoaderFunctionArgs } from "@remix-run/node";
import { workerInWords } from "../bulk-upload/worker-in-words.ts";

/**
 * For a load balancer: 200 when the database answers, 503 when it doesn't. Without a worker the pages work, so that is
 * said, for whoever watches, and is no reason to take the dashboard away.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const { services } = context;
  const healthy = await services.databaseAnswers();
  const words = healthy
    ? ["ok", workerInWords(await services.lastBackgroundWork(), new Date())]
    : ["The database does not answer."];
  return new Response(words.filter((line) => line !== null).join("\n"), {
    status: healthy ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
