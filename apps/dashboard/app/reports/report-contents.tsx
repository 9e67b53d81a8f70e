/** What a report consists of: beside it where there is room, above it on a phone. */
export function ReportContents({ parts }: { parts: readonly { code: string; title: string }[] }) {
  return (
    <nav aria-labelledby="contents" className="report-contents">
      <h2 id="contents">Contents</h2>
      <ol>
        {parts.map(({ code, title }) => (
          <li key={code}>
            <a href={`#${code}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Where the list can't stay in view, the way back to it does. */
export const ToContents = () => (
  <a href="#contents" className="report-to-contents">
    Contents
  </a>
);
