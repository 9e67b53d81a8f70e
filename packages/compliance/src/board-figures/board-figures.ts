/** What the rest of the product uses of figures for trustees, listed by name. */
export { ALL, BOARD_TABLES, boardCells, type BoardPlace, type BoardTable } from "./board-cells.ts";
export {
  type BoardCount,
  type BoardSchool,
  type BoardTerm,
  type BoardYear,
  isSettled,
} from "./board-year.ts";
export { type BoardFigure, publishBoardYear } from "./publish-board-year.ts";
