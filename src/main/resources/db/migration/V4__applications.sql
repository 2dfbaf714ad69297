create table application (
    id varchar(16) not null primary key,
    team varchar(64) not null,
    name varchar(64) not null,
    -- The name as it is compared: lower case.
    name_key varchar(256) not null,
    description varchar(256) not null,
    ray_version varchar(32) not null,
    cpus integer not null,
    gpus integer not null,
    object_store_memory bigint not null,
    memory_limit bigint,
    -- One requirement per line.
    packages varchar(25000) not null,
    restarts_after_crash boolean not null,
    status varchar(32) not null,
    reason varchar(2000),
    status_since timestamp with time zone not null,
    not_responding_since timestamp with time zone,
    -- The place in a list sorted by what needs a person first; lower comes first.
    attention integer not null,
    -- Whether notebooks and logs stay; means something while the application is being deleted.
    keeps_files boolean not null,
    created_at timestamp with time zone not null,
    created_by varchar(255) not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint application_name_unique unique (team, name_key)
);

create index application_attention on application (attention, updated_at);

create table application_endpoint (
    application_id varchar(16) not null references application (id),
    service varchar(16) not null,
    net_type varchar(16) not null,
    address varchar(45) not null,
    port integer not null,
    primary key (application_id, service, net_type),
    constraint application_endpoint_unique unique (address, port)
);

-- The last lines a cluster wrote before its application failed.
create table application_log_line (
    application_id varchar(16) not null references application (id),
    line_number integer not null,
    line varchar(2000) not null,
    primary key (application_id, line_number)
);
