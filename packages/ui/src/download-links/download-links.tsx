export interface DownloadLinksProps {
  /** Where the table is given as a file; its query is what narrows the page. */
  href: string;
  /** What is downloaded, to follow "Download": "this table". */
  what?: string;
}

const formats = [
  { format: "csv", label: "CSV" },
  { format: "xlsx", label: "Excel" },
] as const;

/** A table as a file, in each format that there is. Plain links: the answer is a download, not a page. */
export function DownloadLinks({ href, what = "this table" }: DownloadLinksProps) {
  const mark = href.includes("?") ? "&" : "?";
  return (
    <p className="download-links">
      <span aria-hidden="true">Download {what} as </span>
      {formats.map(({ format, label }, place) => (
        <span key={format}>
          {place > 0 && <span aria-hidden="true"> or </span>}
          <a href={`${href}${mark}format=${format}`} download="">
            <span className="heard-only">Download {what} as </span>
            {label}
          </a>
        </span>
      ))}
    </p>
  );
}
