-- Surveys are retired; models of the customer satisfaction index, each version kept for ever.
alter table survey add column retired_at timestamptz;

create table csi_model (
    version integer primary key check (version > 0),
    dimensions jsonb not null,
    created_at timestamptz not null,
    created_by text not null
);

comment on table csi_model is 'What the index is made of; a version never changes, surveys are tied to the version that they ask';
