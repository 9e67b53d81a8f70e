-- The rows of an import that carry an answer: few, and looked up for each batch of a file's rows. Without an index of their
-- own all rows decided so far were read each time, which made a check of a long file cost the square of its length.
create index import_row_answered on import_row (trust_id, school_id, run_id, row_number) where answers <> '{}';
