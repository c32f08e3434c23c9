-- How HQ cuts the profit grid (method §11, defaults).
create table profit_grid_settings (
    id integer primary key check (id = 1),
    cutting text not null check (cutting in ('FIXED', 'TERCILES')),
    poor_below numeric(6, 4) not null,
    excellent_from numeric(6, 4) not null check (excellent_from >= poor_below),
    line numeric(6, 4) not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    version bigint not null
);
insert into profit_grid_settings values (1, 'FIXED', 0, 0.15, 0, 'CNY', 0);

comment on column profit_grid_settings.line is 'Margin above which a customer creates value; a share, as the cuts are';
