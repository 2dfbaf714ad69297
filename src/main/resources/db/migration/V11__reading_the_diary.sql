-- The diary is read newest first, by one person or one action as well.
drop index audit_entry_happened_at;
create index audit_entry_in_order on audit_entry (happened_at, id);
create index audit_entry_actor on audit_entry (actor, happened_at, id);
create index audit_entry_action on audit_entry (action, happened_at, id);
