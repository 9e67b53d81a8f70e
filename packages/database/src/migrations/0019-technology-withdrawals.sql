-- Why an entry was taken back from a school's register of technologies. In the trust's register it stands in the definition.
alter table technology add column withdrawn_because text check (withdrawn_because <> '');
alter table technology add check (withdrawn_because is null or withdrawn_at is not null);
grant update (withdrawn_because) on technology to safeboard_app;
