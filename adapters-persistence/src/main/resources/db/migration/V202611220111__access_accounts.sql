CREATE TABLE account (
    id            uuid PRIMARY KEY,
    username      text    NOT NULL UNIQUE CHECK (username = lower(username)),
    display_name  text    NOT NULL CHECK (length(display_name) BETWEEN 1 AND 120),
    role          text    NOT NULL CHECK (role IN ('ADMINISTRATOR', 'HQ', 'REGIONAL_MANAGER', 'CENTRE_MANAGER')),
    person_ref    text REFERENCES person (ref),
    unit_ref      text REFERENCES unit (ref),
    language      text CHECK (language IN ('zh-CN', 'en')),
    password_hash text,
    enabled       boolean NOT NULL,
    version       bigint  NOT NULL,
    CHECK ((role IN ('REGIONAL_MANAGER', 'CENTRE_MANAGER')) = (unit_ref IS NOT NULL))
);
CREATE INDEX account_by_person ON account (person_ref) WHERE person_ref IS NOT NULL;

-- Only the hash of a link's token is kept.
CREATE TABLE one_time_link (
    token_hash bytea PRIMARY KEY,
    purpose    text        NOT NULL CHECK (purpose IN ('FIRST_ADMINISTRATOR', 'PASSWORD')),
    account_id uuid REFERENCES account (id),
    expires_at timestamptz NOT NULL,
    CHECK ((purpose = 'PASSWORD') = (account_id IS NOT NULL))
);

-- Failed sign-ins per account and per network. Buckets are hashed: people type passwords into the wrong field.
CREATE TABLE sign_in_throttle (
    bucket        bytea PRIMARY KEY,
    failures      integer     NOT NULL,
    window_ends   timestamptz NOT NULL,
    blocked_until timestamptz
);
CREATE INDEX sign_in_throttle_by_end ON sign_in_throttle (window_ends);

CREATE TABLE api_client (
    client_id     text PRIMARY KEY CHECK (length(client_id) <= 64),
    name          text        NOT NULL,
    secret_hash   text        NOT NULL,
    scopes        text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    unit_ref      text REFERENCES unit (ref),
    registered_at timestamptz NOT NULL,
    revoked_at    timestamptz
);

-- Keys that sign access tokens, encrypted; shared by all instances.
CREATE TABLE signing_key (
    key_id     text PRIMARY KEY,
    sealed     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
