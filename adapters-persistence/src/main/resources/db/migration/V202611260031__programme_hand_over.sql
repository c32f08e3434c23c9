-- A planned invitation whose mail lies in the message log, but has not left yet, and the moment after which it must not.
alter table invitation add column handed_over_at timestamptz;
alter table invitation add column leave_by timestamptz;
alter table invitation add constraint invitation_hand_over check ((handed_over_at is null) = (leave_by is null));

drop index invitation_due;
create index invitation_due on invitation (due_at) where state = 'SCHEDULED' and handed_over_at is null;
create index invitation_leaving on invitation (leave_by) where state = 'SCHEDULED' and handed_over_at is not null;
