-- One row: the running number of changes that affect admission.
create table policy_revision (
    revision bigint not null
);
insert into policy_revision (revision) values (0);
