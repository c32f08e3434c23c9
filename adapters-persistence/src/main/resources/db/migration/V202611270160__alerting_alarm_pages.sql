-- What people at headquarters are mailed about alarms (docs/method.md, section 8). Alarms that are open when this table is
-- made stand on the page of alerts already and are not mailed.
create table alert_page (
    alert_id uuid primary key references alert (id),
    alarmed_at timestamptz not null,
    told_at timestamptz,
    reminded_at timestamptz,
    check (reminded_at is null or told_at is not null)
);

create index alert_page_untold on alert_page (alarmed_at) where told_at is null;
create index alert_page_unreminded on alert_page (told_at) where reminded_at is null;

comment on column alert_page.alarmed_at is 'When it was raised as an alarm, or became one';

-- The second wall (docs/decisions/0012).
alter table alert_page enable row level security;
create policy of_visible_alerts on alert_page using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from alert a where a.id = alert_id)
    end);

create table alerting_settings (
    id integer primary key check (id = 1),
    reader_posts text[] not null,
    without_people text[] not null,
    version bigint not null
);

comment on column alerting_settings.reader_posts is 'Posts of headquarters whose holders are mailed about alarms';
comment on column alerting_settings.without_people is 'People of these posts who are not';

insert into alerting_settings values (1, '{HQ_ANALYST,HQ_DESK}', '{}', 0);
