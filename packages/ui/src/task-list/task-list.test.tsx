// @vitest-environment jsdom
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TaskList } from "./task-list.tsx";

test("how pressing a task is, is read out with its link", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <TaskList tasks={[{ title: "Upload a policy", href: "/upload", status: "61 days overdue" }]} />,
  );
  const described = document.querySelector("a")?.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toBe("61 days overdue");
});
