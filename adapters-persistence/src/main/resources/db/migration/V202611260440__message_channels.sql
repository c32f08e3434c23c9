-- Text messages leave beside mails: each channel is lent from on its own, however many of the other wait.
create index message_due_by_channel on message (channel, next_attempt_at, seq) where state = 'WAITING';
drop index message_due;

-- By what the provider names the message in its own reports.
alter table message add column provider_id text;
create index message_provider on message (provider_id) where provider_id is not null;
