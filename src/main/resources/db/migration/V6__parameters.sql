-- Values sealed with the key in the data directory; owner, name and version are part of the seal,
-- so a value cannot be moved to another row.
create table sealed_value (
    owner   varchar(64) not null,
    name    varchar(120) not null,
    version bigint not null,
    sealed  varchar(4000) not null,
    primary key (owner, name)
);

-- Generated credentials that their creator may see once.
create table first_credentials (
    application varchar(20) primary key,
    creator     varchar(255) not null,
    shown_at    timestamp with time zone
);
