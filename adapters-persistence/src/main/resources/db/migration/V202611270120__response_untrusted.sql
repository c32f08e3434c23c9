-- The feedback rate leaves out the few answers that are not trusted: whoever counts invitations finds them here.
create index response_untrusted on response (invitation_id) where not trusted and invitation_id is not null;
