/** A phase as people say it, whatever the register's spelling of it. */
export function phaseInWords(phase: string): string {
  const words = phase.replaceAll("_", " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
