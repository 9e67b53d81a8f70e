/** What the lead wrote: paragraphs parted by empty lines; lines that begin with "- " are a list. Nothing else has a meaning. */
export function Narrative({ text }: { text: string }) {
  if (text === "") return null;
  return (
    <div className="report-narrative">
      {text.split(/\n{2,}/u).map((paragraph, place) => {
        const lines = paragraph.split("\n");
        // Nothing in a text names a paragraph but its place.
        const key = String(place);
        if (!lines.every((line) => line.startsWith("- "))) {
          return <p key={key}>{paragraph}</p>;
        }
        return (
          <ul key={key}>
            {lines.map((line, item) => (
              <li key={`${key}.${String(item)}`}>{line.slice(2)}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
