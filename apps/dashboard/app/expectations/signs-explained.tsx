import { lexicon } from "@safeboard/compliance/expectations";

/** The language of signs in a few lines, with every concept that a sign can name. */
export function SignsExplained() {
  return (
    <div className="signs-explained">
      <p>
        A sign is a line like <code>staff + train + ~online-safety</code>. Names without quotation
        marks are concepts, which know the words that schools use for a thing;{" "}
        <code>&apos;words&apos;</code> are words of your own. <code>+</code> joins what must stand
        in one sentence, <code>|</code> parts alternatives. Before a part, <code>~</code> lets it
        stand in the sentences around, <code>^</code> wants it at the beginning, <code>!</code>{" "}
        wants it absent.
      </p>
      <details className="in-place">
        <summary>The concepts and their words</summary>
        <dl className="concepts">
          {Object.entries(lexicon).map(([name, words]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
