/**
 * A reading of texts that is done once for each of them: the schools of a trust write the same few words hundreds of
 * times. What was read lives as long as the function that is returned, so whoever judges a request makes one for it.
 *
 * @param read what it says of a text depends on that text alone
 */
export function onceForEachText<Meaning>(
  read: (text: string) => Meaning,
): (text: string) => Meaning {
  const known = new Map<string, Meaning>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const meaning = read(text);
    known.set(text, meaning);
    return meaning;
  };
}
