package io.northloop.organisation.model;

import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.time.ZoneId;

/** The company itself: its name, the zone that figures are counted in, and the language it writes in by default. */
public final class Company {

    public static final int NAME_LIMIT = 120;

    private final long version;
    private String name;
    private ZoneId zone;
    private Language language;

    private Company(Snapshot stored) {
        this.name = stored.name();
        this.zone = stored.zone();
        this.language = stored.language();
        this.version = stored.version();
    }

    public record Snapshot(String name, ZoneId zone, Language language, long version) {}

    public static Company restore(Snapshot stored) {
        return new Company(stored);
    }

    /** Changes the settings; refused with every fault at once. */
    public void describeAs(String newName, ZoneId newZone, Language newLanguage) {
        new Faults().requireText(newName, NAME_LIMIT, "/name").refuseIfAny();
        this.name = newName;
        this.zone = newZone;
        this.language = newLanguage;
    }

    public Snapshot snapshot() {
        return new Snapshot(name, zone, language, version);
    }
}
