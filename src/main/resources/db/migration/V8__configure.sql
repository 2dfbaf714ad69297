-- The settings of an application are those its cluster was launched with last.
alter table application add column profiling boolean default false not null;

-- One row per application: counts what people change among its parameters, and who did it last.
create table parameter_edition (
    application varchar(20) primary key,
    version     bigint not null,
    changed_by  varchar(255),
    changed_at  timestamp with time zone
);
insert into parameter_edition (application, version) select id, 0 from application;

-- What people want an application to run with from its next launch on; where there is no row, what
-- it runs with.
create table wanted_setting (
    application varchar(20) not null references parameter_edition (application),
    name        varchar(120) not null,
    wanted      varchar(25000) not null,
    set_by      varchar(255) not null,
    set_at      timestamp with time zone not null,
    primary key (application, name)
);

-- Variables for jobs and notebooks. Of a secret one the value is sealed. The cluster was launched
-- with the version that runs; what is removed stays until the next launch.
create table environment_variable (
    application     varchar(20) not null references parameter_edition (application),
    name            varchar(200) not null,
    secret          boolean not null,
    wanted          text not null,
    version         bigint not null,
    running_version bigint,
    removed         boolean not null,
    set_by          varchar(255) not null,
    set_at          timestamp with time zone not null,
    primary key (application, name)
);

-- A restart that somebody put off; missed when Raygate was not running then.
create table planned_restart (
    application varchar(20) primary key references parameter_edition (application),
    due_at      timestamp with time zone not null,
    planned_by  varchar(255) not null,
    missed      boolean not null
);

-- Who typed a secret, or had it generated anew, and when; nobody and never: with the application.
alter table sealed_value add column set_by varchar(255);
alter table sealed_value add column set_at timestamp with time zone;
alter table sealed_value add column typed boolean default false not null;
