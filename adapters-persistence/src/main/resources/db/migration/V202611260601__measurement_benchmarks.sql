-- Published figures of others (docs/method.md, sections 4 and 5; docs/decisions/0026).
create table benchmark (
    id uuid primary key,
    metric text not null check (metric in ('NPS', 'CSI')),
    market text not null,
    segment text not null,
    source text not null,
    model text not null,
    scale text not null,
    channel text not null,
    from_year integer not null check (from_year between 1900 and 9998),
    to_year integer not null check (to_year between from_year and 9998),
    name text not null,
    low numeric(7, 2) not null,
    high numeric(7, 2) not null check (high >= low),
    n bigint check (n > 0),
    interval_low numeric(7, 2),
    interval_high numeric(7, 2),
    confidence numeric(4, 3) check (confidence > 0 and confidence < 1),
    loaded_at timestamptz not null,
    check (metric <> 'NPS' or (low >= -100 and high <= 100)),
    check (metric <> 'CSI' or (low >= 0 and high <= 1000)),
    check ((interval_low is null) = (interval_high is null)),
    check (interval_low is null or (interval_low <= low and interval_high >= high)),
    check (confidence is null or interval_low is not null),
    -- One source says one thing of a brand in a market and year: loaded again, it is replaced.
    unique (metric, market, segment, source, model, scale, channel, from_year, to_year, name)
);

comment on column benchmark.high is 'The same as low unless a range was published';
