package io.northloop.response.application;

import io.northloop.customer.CustomerDirectory;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRegistration;
import io.northloop.response.model.AnswerDates;
import io.northloop.response.model.ImportMapping;
import io.northloop.response.model.ImportProgress;
import io.northloop.response.model.ImportRow;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RowTranslation;
import io.northloop.response.port.ImportFiles;
import io.northloop.response.port.ImportRecord;
import io.northloop.response.port.Imports;
import io.northloop.shared.DomainError;
import io.northloop.shared.DueWork;
import io.northloop.shared.port.Ids;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the files that wait. One instance holds an import by a lease; when it dies, another goes on behind the last
 * row that was committed. Asked to stop, it stops after the rows in hand.
 */
@Component
final class RunImports implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(RunImports.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration DRAFTS_KEPT = Duration.ofDays(1);
    private static final int BATCH = 1000;

    /** Rows in hand are written when they hold so much text, however few they are. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private static final int MOST_ATTEMPTS = 5;

    private final Imports imports;
    private final ImportFiles files;
    private final ImportBatch importBatch;
    private final EndImport endImport;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;
    private final UnitRegistration registration;
    private final CustomerDirectory customers;
    private final Ids ids;
    private final Clock clock;

    RunImports(
            Imports imports,
            ImportFiles files,
            ImportBatch importBatch,
            EndImport endImport,
            SurveyDirectory surveys,
            OrganisationDirectory organisation,
            UnitRegistration registration,
            CustomerDirectory customers,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.importBatch = importBatch;
        this.endImport = endImport;
        this.surveys = surveys;
        this.organisation = organisation;
        this.registration = registration;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "run-imports";
    }

    @Override
    public Optional<Instant> nextDue() {
        return imports.anyWaiting() ? Optional.of(Instant.EPOCH) : Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        int handled = imports.dropDraftsBefore(now.minus(DRAFTS_KEPT));
        Optional<Imports.Claimed> claimed = claim();
        while (claimed.isPresent()) {
            run(claimed.get());
            handled++;
            claimed = Thread.currentThread().isInterrupted() ? Optional.empty() : claim();
        }
        return handled;
    }

    /** Reading takes its time: each import begins and ends when it does. */
    private Optional<Imports.Claimed> claim() {
        return imports.claim(ids.next(), LEASE, clock.instant());
    }

    private void run(Imports.Claimed claimed) {
        if (claimed.attempts() > MOST_ATTEMPTS) {
            end(claimed, ImportState.FAILED, Optional.of("import-given-up"));
            return;
        }
        try {
            Reading reading = new Reading(claimed);
            boolean complete = reading.all();
            if (complete || imports.isCancelled(claimed.record().id())) {
                end(claimed, complete ? ImportState.DONE : ImportState.CANCELLED, Optional.empty());
            }
        } catch (ImportBatch.LeaseLost lost) {
            log.info("Import {}: {}", claimed.record().id(), lost.getMessage());
        } catch (DomainError refusal) {
            end(claimed, ImportState.FAILED, Optional.of(refusal.code()));
        } catch (RuntimeException e) {
            // The lease runs out and the next claim goes on behind the last committed row.
            log.error("Import {} was interrupted", claimed.record().id(), e);
        }
    }

    private void end(Imports.Claimed claimed, ImportState state, Optional<String> failure) {
        endImport.execute(new EndImport.Command(
                claimed.record().id(), claimed.lease(), new ImportRecord.End(state, failure), clock.instant()));
    }

    /** One file being read. */
    private final class Reading {

        private final Imports.Claimed claimed;
        private final ImportRecord record;
        private final ImportMapping mapping;
        private final PublishedSurvey survey;
        private final RowTranslation translation;
        private final List<ImportRow> rows = new ArrayList<>(BATCH);
        private ImportProgress progress;
        private long characters;
        private boolean stopped;

        private Reading(Imports.Claimed claimed) {
            this.claimed = claimed;
            this.record = claimed.record();
            this.progress = record.progress();
            this.mapping = record.mapping().orElseThrow();
            this.survey = surveys.current(new SurveyRef(mapping.surveyRef()))
                    .orElseThrow(() -> DomainError.refused("survey-unknown", mapping.surveyRef()));
            ImportReferences references = new ImportReferences(
                    organisation,
                    registration,
                    customers,
                    record.by(),
                    mapping.unit().flatMap(ImportMapping.UnitColumn::createUnder));
            this.translation = new RowTranslation(
                    mapping,
                    survey,
                    AnswerDates.by(mapping, organisation.companyZone()),
                    references,
                    record.file().hash());
        }

        /** Returns whether the end of the file was reached. */
        private boolean all() {
            if (imports.isCancelled(record.id())) {
                return false;
            }
            files.read(record.id(), record.file(), mapping.headers(), this::take);
            if (!stopped && !rows.isEmpty()) {
                write();
            }
            return !stopped;
        }

        private boolean take(ImportRow row) {
            if (row.line() <= record.progress().line()) {
                return true;
            }
            rows.add(row);
            characters += row.characters();
            if (rows.size() == BATCH || characters >= MOST_CHARACTERS) {
                write();
                stopped = imports.isCancelled(record.id())
                        || Thread.currentThread().isInterrupted();
            }
            return !stopped;
        }

        private void write() {
            progress = importBatch.execute(new ImportBatch.Command(
                    record.id(), claimed.lease(), LEASE, progress, survey, translation, List.copyOf(rows)));
            rows.clear();
            characters = 0;
        }
    }
}
