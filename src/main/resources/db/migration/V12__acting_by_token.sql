-- What the person calls the API token a program acted with.
alter table audit_entry add column api_token varchar(60);
