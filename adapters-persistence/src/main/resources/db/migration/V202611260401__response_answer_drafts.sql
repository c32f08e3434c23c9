-- What was filled in of a long survey and not sent yet; no answer, and gone with the answer or the link.
create table answer_draft (
    token_hash bytea primary key,
    fields text not null,
    expires_at timestamptz not null
);

create index answer_draft_expiry on answer_draft (expires_at);

comment on column answer_draft.fields is 'Sealed: fields of the page as they were sent';
