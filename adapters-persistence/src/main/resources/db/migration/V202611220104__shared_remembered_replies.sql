-- Replies to POSTs that carried an Idempotency-Key: kept for 24 hours, so that a repeated request is answered, not done.
CREATE TABLE remembered_reply (
    sender       text        NOT NULL,
    key          text        NOT NULL,
    fingerprint  bytea       NOT NULL,
    claimed_at   timestamptz NOT NULL DEFAULT now(),
    status       smallint,
    content_type text,
    location     text,
    body         text,
    PRIMARY KEY (sender, key)
);

CREATE INDEX remembered_reply_age ON remembered_reply (claimed_at);
