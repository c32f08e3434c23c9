-- Facts between capabilities that are committed but not yet handled everywhere. Names as Spring Modulith 2.1 expects.
CREATE TABLE event_publication (
    id                     uuid        NOT NULL PRIMARY KEY,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
CREATE INDEX event_publication_payload_idx ON event_publication USING hash (serialized_event);
CREATE INDEX event_publication_completion_idx ON event_publication (completion_date);
