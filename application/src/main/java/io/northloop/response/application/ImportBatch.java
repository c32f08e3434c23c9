package io.northloop.response.application;

import io.northloop.response.ImportId;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.CollectedFacts;
import io.northloop.response.model.Consent;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.model.ImportProgress;
import io.northloop.response.model.ImportRow;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.model.RowTranslation;
import io.northloop.response.port.Imports;
import io.northloop.response.port.Responses;
import io.northloop.shared.port.Ids;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports some rows of a file: answers, their deltas and facts, what was rejected, and how far the import has come, all
 * in one transaction. A killed import therefore goes on exactly behind the last row that counts.
 */
@Component
public class ImportBatch {

    private final Responses responses;
    private final Imports imports;
    private final SurveyDirectory surveys;
    private final CompanyCalendar calendar;
    private final AnswerStamps stamps;
    private final Ids ids;
    private final Clock clock;

    ImportBatch(
            Responses responses,
            Imports imports,
            SurveyDirectory surveys,
            CompanyCalendar calendar,
            AnswerStamps stamps,
            Ids ids,
            Clock clock) {
        this.responses = responses;
        this.imports = imports;
        this.surveys = surveys;
        this.calendar = calendar;
        this.stamps = stamps;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param progress before these rows
     * @param rows ascending by line
     */
    public record Command(
            ImportId id,
            UUID lease,
            Duration leaseLasting,
            ImportProgress progress,
            PublishedSurvey survey,
            RowTranslation translation,
            List<ImportRow> rows) {}

    /** Another instance has taken over; nothing was written. */
    public static final class LeaseLost extends RuntimeException {
        LeaseLost() {
            super("another instance goes on with this import");
        }
    }

    /** @return how far the import has come now */
    @Transactional
    public ImportProgress execute(Command command) {
        Instant now = clock.instant();
        List<RejectedRow> rejected = new ArrayList<>();
        List<CollectedAnswer> answers = new ArrayList<>();
        for (ImportRow row : command.rows()) {
            command.translation()
                    .read(row, now, rejected)
                    .ifPresent(read -> answers.add(answer(read, command.survey())));
        }
        int written = answers.isEmpty()
                ? 0
                : responses.add(answers, Optional.of(command.id().value()));
        imports.reject(command.id(), rejected);
        ImportRow last = command.rows().getLast();
        ImportProgress progress = command.progress()
                .plus(
                        last.line(),
                        command.rows().size(),
                        written,
                        answers.size() - written,
                        rejected.stream()
                                .mapToLong(RejectedRow::line)
                                .distinct()
                                .count(),
                        last.offset());
        if (!imports.advance(command.id(), command.lease(), progress, command.leaseLasting())) {
            throw new LeaseLost();
        }
        return progress;
    }

    private CollectedAnswer answer(RowTranslation.Read read, PublishedSurvey survey) {
        List<String> references = List.of(
                survey.ref().value(),
                read.unit().value(),
                read.customer().map(Object::toString).orElse(""),
                read.adviser().map(Object::toString).orElse(""),
                read.touchpoint().orElse(""));
        Instant answeredAt = stamps.answeredAt(survey.kind(), read.answeredAt());
        return new CollectedAnswer(
                stamps.id(survey.kind()),
                ids.next(),
                read.senderId(),
                survey,
                read.unit(),
                read.customer(),
                read.adviser(),
                read.touchpoint(),
                answeredAt,
                stamps.receivedAt(survey.kind(), answeredAt),
                calendar.dayOf(read.answeredAt()),
                read.answers(),
                read.language(),
                read.weight(),
                read.attributes(),
                false,
                AnswerDigest.of(
                        read.answers(),
                        read.language(),
                        Consent.NONE,
                        CollectedFacts.digestParts(references, answeredAt, read.weight(), read.attributes())),
                surveys.csiModel(survey.id()).flatMap(model -> CsiAnswer.of(model, read.answers())));
    }
}
