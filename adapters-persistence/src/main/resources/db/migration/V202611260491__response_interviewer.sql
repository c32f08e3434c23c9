-- Who asked on the telephone and typed the answers in; null where the respondent did.
alter table response add column interviewer text;

comment on column response.interviewer is 'Person''s ref, or the account''s name where no person stands behind it';
