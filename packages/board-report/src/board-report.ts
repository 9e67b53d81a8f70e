/** What the rest of the product uses of a report's documents, listed by name. */
export { boardReportPdf, checkLogo } from "./board-report-pdf.ts";
export { MOST_LOGO_BYTES, type ReportLogo } from "./logo/read-logo.ts";
export { UnusableLogo } from "./logo/unusable-logo.ts";
export { DocumentFailed } from "./process/document-process.ts";
export { reportSheets, type ReportSheet } from "./workbook/report-sheets.ts";
