-- The three days of patience begin with the first attempt: a message that waits for a mail server has made none.
alter table message alter column attempts_since drop not null;
update message set attempts_since = null where state = 'WAITING' and attempts = 0;
