import { expect, test } from "vitest";
import { serverAnswers } from "./server-answers.ts";

const answering = (status: number) => async () => new Response(null, { status });

test("a list looks for news while the dashboard and its database answer", async () => {
  expect(await serverAnswers(answering(200))).toBe(true);
});

test("a list keeps what it shows while the database starts again", async () => {
  expect(await serverAnswers(answering(503))).toBe(false);
});

test("a list keeps what it shows while the dashboard is away", async () => {
  const away = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await serverAnswers(away)).toBe(false);
});
