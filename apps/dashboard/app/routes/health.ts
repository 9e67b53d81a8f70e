import type { LoaderFunctionArgs } from "@remix-run/node";

/** For a load balancer: 200 when the database answers, 503 when it doesn't. */
export async function loader({ context }: LoaderFunctionArgs) {
  const healthy = await context.services.databaseAnswers();
  return new Response(healthy ? "ok" : "The database does not answer.", {
    status: healthy ? 200 : 503,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
