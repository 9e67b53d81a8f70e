export type DocumentFormat = "pdf" | "docx" | "odt" | "rtf" | "html" | "text";

/**
 * A document's words with what a reader needs of its layout: a paragraph or list item ("- ") is a
 * line, a table's row is a line with a TAB between cells, a blank line parts paragraphs.
 */
export interface DocumentText {
  format: DocumentFormat;
  pages: string[];
  /** Sentences for the person who chose the file. */
  warnings: string[];
}
