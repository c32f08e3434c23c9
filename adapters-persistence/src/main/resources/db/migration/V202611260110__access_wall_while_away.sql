-- The second wall lets a deputy through to the cases of those only who are away now, as the first one does: on the day of
-- the place where they work, and as long as the deputy is present. Connections of confined viewers say what business time
-- it is, in northloop.moment; without it only those who have left count as away.

create function is_present(who person) returns boolean language sql stable as $$
    select who.active and not coalesce(
        cast(cast(nullif(current_setting('northloop.moment', true), '') as timestamptz) at time zone coalesce(
                (select unit.time_zone from unit where unit.ref = who.unit_ref), (select company.zone from company)) as date)
            between who.away_from and coalesce(who.away_until, 'infinity'),
        false)
$$;

create or replace function stood_in_for(deputy text) returns setof text language sql stable as $$
    with recursive line (ref) as (
        select absent.ref from person absent join person present on present.ref = absent.deputy_ref
        where present.ref = deputy and is_present(present) and not is_present(absent)
        union
        select absent.ref from person absent join line on absent.deputy_ref = line.ref
        where not is_present(absent))
    select ref from line
$$;
