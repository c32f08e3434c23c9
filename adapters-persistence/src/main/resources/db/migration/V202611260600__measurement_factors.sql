-- What happened outside or inside and may explain how loyalty moved (docs/method.md, section 6; docs/decisions/0026).
create table factor (
    id uuid primary key,
    kind text not null check (kind in ('COMPETITOR', 'PRICE_WAR', 'RECALL', 'SEASON', 'WEATHER', 'DISRUPTION', 'OTHER_EXTERNAL',
                                       'PRICE_CHANGE', 'PROCESS', 'STAFFING', 'PRODUCT', 'OTHER_INTERNAL')),
    title text not null check (length(title) between 1 and 120),
    note text not null check (length(note) <= 2000),
    first_day date not null,
    last_day date check (last_day >= first_day),
    unit_ref text,
    programme_ref text,
    touchpoint text,
    retired_at timestamptz,
    version bigint not null default 0
);

create index factor_by_day on factor (first_day desc, id desc);

comment on column factor.last_day is 'Included; it lasts where there is none';
comment on column factor.unit_ref is 'The whole company where there is none';

-- The second wall (docs/decisions/0012). Whoever is confined to units reads, beside what is pinned to them, what is pinned to
-- the region above them and to the whole company, and writes neither.
alter table factor enable row level security;
create policy own_units on factor using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
    end);
create policy above_own_units on factor for select using (
    unit_ref is null
    or unit_ref in (select u.parent_ref from unit u
                    where u.ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])));
