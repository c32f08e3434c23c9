-- The application works as a role that owns nothing, so that row-level security applies to it. Where one role does
-- both (an external database without spring.flyway.user), these grants go to the owner itself and change nothing.
GRANT USAGE ON SCHEMA public TO "${application-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${application-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${application-role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO "${application-role}";
