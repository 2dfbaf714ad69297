-- Where the Ray of an application is that somebody else runs; all null for one that Raygate runs.
alter table application add column attached_url varchar(300);
alter table application add column attached_ip varchar(45);
alter table application add column attached_jupyter_url varchar(300);
alter table application add column attached_jupyter_ip varchar(45);
-- Certificates in PEM that alone are trusted for both.
alter table application add column attached_authorities varchar(32000);
alter table application add column attached_at timestamp with time zone;
