-- Customers' invitations whose link's time ran out or will, counted by the day of that: rates over years would read all
-- of them. The database counts them itself, whatever statement changes them, by appending: were sums kept here, all
-- statements of a busy centre would wait for one row (docs/decisions/0034).
create table closed_invitation_delta (
    unit_ref text not null,
    day date not null,
    survey_ref text not null,
    programme_ref text not null,
    touchpoint text not null,
    invited integer not null,
    responded integer not null
);

create table closed_invitation_day (
    unit_ref text not null,
    day date not null,
    survey_ref text not null,
    programme_ref text not null,
    touchpoint text not null,
    invited integer not null,
    responded integer not null,
    primary key (unit_ref, day, survey_ref, programme_ref, touchpoint)
) with (fillfactor = 80);

comment on column closed_invitation_day.day is
    'In the zone of the company, on which the time of their links runs out; those of later days count nowhere yet';

-- The days of a period, of all units.
create index closed_invitation_day_by_day on closed_invitation_day (day);

alter table closed_invitation_delta enable row level security;
create policy own_units on closed_invitation_delta using (
    coalesce(unit_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));

alter table closed_invitation_day enable row level security;
create policy own_units on closed_invitation_day using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));

-- Employees' are left out: who looks at deltas of theirs would learn who answered first (docs/decisions/0022). Most
-- statements end no invitation; they must not even touch the deltas, or whoever counts anew would keep them waiting.
create function count_closed_invitations() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        if exists (select from before where closed_at is not null) then
            insert into closed_invitation_delta
            select unit_ref, cast(closed_at at time zone company.zone as date), survey_ref, programme_ref,
                   coalesce(touchpoint, ''), -count(*), -count(*) filter (where state = 'ANSWERED')
            from before cross join company where closed_at is not null and kind <> 'EMPLOYEE' group by 1, 2, 3, 4, 5;
        end if;
    end if;
    if tg_op <> 'DELETE' then
        if exists (select from after where closed_at is not null) then
            insert into closed_invitation_delta
            select unit_ref, cast(closed_at at time zone company.zone as date), survey_ref, programme_ref,
                   coalesce(touchpoint, ''), count(*), count(*) filter (where state = 'ANSWERED')
            from after cross join company where closed_at is not null and kind <> 'EMPLOYEE' group by 1, 2, 3, 4, 5;
        end if;
    end if;
    return null;
end $$;

-- Those of employees are counted one by one.
create index invitation_of_employees on invitation (closed_at) where kind = 'EMPLOYEE' and closed_at is not null;

create trigger count_closed_inserted after insert on invitation
    referencing new table as after for each statement execute function count_closed_invitations();
create trigger count_closed_updated after update on invitation
    referencing old table as before new table as after for each statement execute function count_closed_invitations();
create trigger count_closed_deleted after delete on invitation
    referencing old table as before for each statement execute function count_closed_invitations();

insert into closed_invitation_day
select unit_ref, cast(closed_at at time zone company.zone as date), survey_ref, programme_ref, coalesce(touchpoint, ''),
       count(*), count(*) filter (where state = 'ANSWERED')
from invitation cross join company where closed_at is not null and kind <> 'EMPLOYEE' group by 1, 2, 3, 4, 5;
