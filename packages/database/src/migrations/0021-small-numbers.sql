-- A small number is no trustee's to see, whatever a program writes. From 1 to 4 none can stand in their table; a trust can raise
-- that limit and bring it down again, but never below 4. What was hidden when it was published stays hidden (board_edition).

alter table board_figure add constraint board_figure_small_numbers check (incidents not between 1 and 4);

alter table trust_setting add constraint trust_setting_small_numbers check (
  name <> 'smallNumberLimit' or (jsonb_typeof(value) = 'number' and (value #>> '{}')::numeric >= 4)
);
