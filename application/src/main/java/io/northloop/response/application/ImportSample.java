package io.northloop.response.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.Editor;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitRegistration;
import io.northloop.organisation.UnitScope;
import io.northloop.response.ImportId;
import io.northloop.response.model.ImportMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports the answers that the product ships to try it with: the passenger survey of San Francisco Airport, May 2017.
 * Boarding areas become centres of a region of their own.
 */
@Component
public class ImportSample {

    /** In the class path; where it comes from is told beside it. */
    public static final String FILE = "/samples/sfo_airport_2017.csv";

    private static final UnitRef REGION = new UnitRef("sfo");

    private final UploadImport upload;
    private final StartImport start;
    private final OrganisationDirectory organisation;
    private final UnitRegistration registration;

    ImportSample(
            UploadImport upload, StartImport start, OrganisationDirectory organisation, UnitRegistration registration) {
        this.upload = upload;
        this.start = start;
        this.organisation = organisation;
        this.registration = registration;
    }

    public record Command(Viewer viewer) {}

    @Transactional
    public ImportId execute(Command command) {
        ImportAccess.refuseUnlessAllowed(command.viewer());
        if (organisation.unit(REGION).isEmpty()) {
            registration.register(
                    new Editor(command.viewer().auditName(), new UnitScope.Everything()),
                    REGION,
                    UnitKind.REGION,
                    "San Francisco Airport",
                    null,
                    ZoneId.of("America/Los_Angeles"));
        }
        ImportId id = upload.execute(new UploadImport.Command(command.viewer(), "sfo_airport_2017.csv", file()));
        start.execute(new StartImport.Command(command.viewer(), id, mapping()));
        return id;
    }

    /**
     * In the raw data, 11 and blank both mean that the question was not answered; only the day of the month is kept.
     */
    private static ImportMapping mapping() {
        return new ImportMapping(
                "standard-transactional",
                Map.of(
                        "recommend_0_10", "recommend",
                        "weight", "weight",
                        "day", "answeredAt",
                        "airline", "attributes.airline"),
                Map.of("recommend", Map.of("11", "")),
                Optional.of(new ImportMapping.UnitColumn("boarding_area", Optional.of(REGION.value()))),
                Map.of("locale", "en"),
                Optional.of("d"),
                Optional.of(LocalDate.of(2017, 5, 1)),
                Optional.empty());
    }

    private static InputStream file() {
        InputStream file = ImportSample.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new UncheckedIOException(new IOException("the sample is not in the class path: " + FILE));
        }
        return file;
    }
}
