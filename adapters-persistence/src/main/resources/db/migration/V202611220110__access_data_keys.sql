-- Random keys, each for one purpose, encrypted under the master key. Everything else that is secret at rest is sealed
-- with one of them, so that a new master key means re-sealing these few rows only.
CREATE TABLE data_key (
    purpose    text PRIMARY KEY,
    sealed     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
