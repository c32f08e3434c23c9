-- An answered invitation was closed when it was answered, a silent one when its link ran out: quick answers stood in
-- rates before the silence of those who had been asked with them. One whose answer was taken back counts as silent.
update invitation set closed_at = expires_at where closed_at < expires_at;

comment on column invitation.closed_at is
    'When the time of its link ran out, or will where it was answered before; response rates go by it';
