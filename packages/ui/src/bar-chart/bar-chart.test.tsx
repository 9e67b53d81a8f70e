import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarChart } from "./bar-chart.tsx";

const markup = renderToStaticMarkup(
  <BarChart
    label="By area"
    bars={[
      { label: "Conduct", value: 1240 },
      { label: "Contact", value: 620 },
      { label: "Content", value: null },
      { label: "Commerce", value: 0 },
    ]}
  />,
);

test("every bar has its number in words, and bars are as long as their numbers", () => {
  expect(markup).toContain("1,240");
  expect(markup).toContain('<rect width="100"');
  expect(markup).toContain('<rect width="50"');
});

test("none is a bar without length, not reported is a dashed line", () => {
  expect(markup).toContain('<rect width="0"');
  expect(markup).toContain("Not reported");
  expect(markup.match(/bar-chart-gap/g)).toHaveLength(1);
});
