import type { ThresholdArea } from "@safeboard/compliance/thresholds";
import type { ReactNode } from "react";

/** What settings act on, in the order of their page. */
export const SETTINGS_AREAS = [
  { area: "policies", title: "Policies and reminders" },
  { area: "people", title: "People and training" },
  { area: "incidents", title: "Incidents, plans and actions" },
  { area: "kept", title: "What is hidden, and for how long things are kept" },
  { area: "order", title: "The order of schools" },
] as const satisfies readonly { area: ThresholdArea | "order"; title: string }[];

/** Where each area begins, with how many of its settings are the trust's own. */
export function SettingsContents({ own }: { own: Readonly<Record<string, number>> }) {
  return (
    <nav aria-label="On this page" className="page-contents">
      <ul>
        {SETTINGS_AREAS.map(({ area, title }) => (
          <li key={area}>
            <a href={`#${area}`}>{title}</a>
            {(own[area] ?? 0) > 0 && ` (${own[area]} your trust’s own)`}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The settings of one area, as cards under its heading. */
export function SettingsArea({
  area,
  children,
}: {
  area: (typeof SETTINGS_AREAS)[number];
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={area.area} className="page-section">
      <h2 id={area.area}>{area.title}</h2>
      <div className="hub-cards">{children}</div>
    </section>
  );
}
