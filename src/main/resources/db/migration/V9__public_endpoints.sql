-- Whether an endpoint speaks TLS. Private ones do not; public ones do unless a person asked for
-- plain HTTP.
alter table application_endpoint add column secure boolean default false not null;
