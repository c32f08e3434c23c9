-- Every version of the cuts stays, so that what a report showed can be explained; the newest is in force for all quarters.
create table quadrant_cuts (
    version bigint primary key,
    nps_cut numeric(4, 1) not null check (nps_cut between -100 and 100),
    csi_cut numeric(5, 1) not null check (csi_cut between 100 and 1000),
    since timestamptz,
    set_by text,
    check (version = 1 or (since is not null and set_by is not null))
);

comment on column quadrant_cuts.since is 'When it was set, in business time; null for the first, which nobody set';

insert into quadrant_cuts (version, nps_cut, csi_cut) values (1, 30, 750);
