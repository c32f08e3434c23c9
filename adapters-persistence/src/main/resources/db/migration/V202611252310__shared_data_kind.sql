-- Whether this database holds a demo or real data, for ever: the home has the same stamp, but the database may be
-- another's. One row, written by the first start; what was there before the stamp is told by its machine client.
CREATE TABLE data_kind (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    kind     text NOT NULL CHECK (kind IN ('demo', 'real'))
);

INSERT INTO data_kind (kind)
SELECT CASE WHEN EXISTS (SELECT FROM api_client WHERE 'demo' = ANY (scopes)) THEN 'demo' ELSE 'real' END
WHERE EXISTS (SELECT FROM api_client) OR EXISTS (SELECT FROM account) OR EXISTS (SELECT FROM person);

-- Once stamped, never again.
REVOKE UPDATE, DELETE, TRUNCATE ON data_kind FROM "${application-role}";
