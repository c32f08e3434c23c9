package io.northloop.organisation.application;

import io.northloop.organisation.Editor;
import io.northloop.organisation.model.Company;
import io.northloop.organisation.port.CompanyRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the company's name, the zone that its figures are counted in, and its language. */
@Component
public class ChangeCompany {

    private final CompanyRegister company;
    private final ChangeNotices notices;

    ChangeCompany(CompanyRegister company, ChangeNotices notices) {
        this.company = company;
        this.notices = notices;
    }

    /**
     * @param zone IANA name
     * @param language BCP 47 tag
     * @param expectedVersion the version that the caller last saw; empty to overwrite whatever is there
     */
    public record Command(Editor editor, String name, String zone, String language, Optional<Long> expectedVersion) {}

    /**
     * @throws DomainError REFUSED with every fault at once; STALE when the version is not the expected one
     */
    @Transactional
    public Company.Snapshot change(Command command) {
        Faults faults = new Faults().requireText(command.name(), Company.NAME_LIMIT, "/name");
        Optional<ZoneId> zone = zone(command.zone());
        Optional<Language> language = Language.of(command.language());
        faults.require(zone.isPresent(), "/zone", "unknown-time-zone", command.zone());
        faults.require(language.isPresent(), "/language", "not-one-of", "zh-CN, en");
        faults.refuseIfAny();
        Company current = company.lockForChange();
        if (command.expectedVersion()
                .filter(expected -> expected != current.snapshot().version())
                .isPresent()) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        current.describeAs(command.name().strip(), zone.orElseThrow(), language.orElseThrow());
        notices.changed(
                command.editor(),
                "company.changed",
                "company",
                Map.of("name", command.name().strip(), "zone", command.zone(), "language", command.language()));
        return company.save(current).snapshot();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
