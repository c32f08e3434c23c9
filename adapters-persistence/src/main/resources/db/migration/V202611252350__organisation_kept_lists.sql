-- HQ keeps the lists of posts and touchpoints: a post can be retired, and entries change places within one transaction.
ALTER TABLE post ADD COLUMN active boolean NOT NULL DEFAULT true;
ALTER TABLE post DROP CONSTRAINT post_position_key;
ALTER TABLE post ADD CONSTRAINT post_position_key UNIQUE (position) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE touchpoint DROP CONSTRAINT touchpoint_position_key;
ALTER TABLE touchpoint ADD CONSTRAINT touchpoint_position_key UNIQUE (position) DEFERRABLE INITIALLY DEFERRED;
