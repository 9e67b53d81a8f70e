-- Rows of an import that has just been checked are not in Postgres' statistics yet, so that all indexes look alike to it,
-- and the wrong one reads all rows of the run: once for each batch of a file, and once for each school that is applied.

-- The few rows that carry an answer, looked up for each batch.
create index import_row_answered on import_row (trust_id, school_id, run_id, row_number) where answers <> '{}';

-- Only of rows that ask something, so that nothing else is read by it.
drop index import_row_question;
create index import_row_question on import_row (trust_id, school_id, run_id, question_key) where question_key is not null;

-- A school's rows, whatever became of them: of two outcomes Postgres would think that they cost two searches.
drop index import_row_target_school;
create index import_row_target_school on import_row (trust_id, school_id, run_id, target_school_id);
