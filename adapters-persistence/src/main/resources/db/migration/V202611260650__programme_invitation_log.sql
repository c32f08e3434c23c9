-- The log of invitations is read from its latest line on, by programme, wave, unit or reason. States have an index of
-- their own; a channel is found by the programmes that write by it.
create index invitation_log_programme on invitation (programme_ref, seq desc);
create index invitation_log_unit on invitation (unit_ref, seq desc);
create index invitation_log_wave on invitation (wave_id, seq desc) where wave_id is not null;
create index invitation_log_reason on invitation (reason, seq desc) where reason is not null;
