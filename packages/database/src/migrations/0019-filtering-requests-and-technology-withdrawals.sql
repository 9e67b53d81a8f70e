-- Why an entry was taken back from a school's register of technologies. In the trust's register it stands in the definition.
alter table technology add column withdrawn_because text check (withdrawn_because <> '');
alter table technology add check (withdrawn_because is null or withdrawn_at is not null);
grant update (withdrawn_because) on technology to safeboard_app;

-- A lead can ask a school for its review of filtering and monitoring, too.
alter table request drop constraint request_subject_check;
alter table request add constraint request_subject_check check (subject in
  ('online_safety_policy', 'policy', 'review', 'name', 'confirmation', 'expectation', 'contradiction',
   'acknowledgement', 'filtering_review'));
