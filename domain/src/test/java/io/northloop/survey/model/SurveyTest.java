package io.northloop.survey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.northloop.shared.DomainError;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SurveyTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final SurveyVersionId FIRST = new SurveyVersionId(new UUID(0, 1));
    private static final SurveyVersionId SECOND = new SurveyVersionId(new UUID(0, 2));

    private final Survey survey = Survey.drafted(
            StandardTransactionalSurvey.REF, SurveyKind.TRANSACTIONAL, FIRST, StandardTransactionalSurvey.definition());

    @Test
    void a_draft_is_not_in_force() {
        assertThat(survey.current()).isEmpty();
        assertThat(survey.version(FIRST)).isEmpty();
    }

    @Test
    void publishing_puts_version_1_in_force() {
        survey.publish(NOW, Optional.empty());
        assertThat(survey.current()).map(PublishedSurvey::version).contains(1);
        assertThatThrownBy(() -> survey.publish(NOW, Optional.empty())).isInstanceOf(DomainError.class);
    }

    @Test
    void the_latest_published_version_is_in_force_and_the_one_before_stays_as_it_was() {
        survey.publish(NOW, Optional.empty());
        PublishedSurvey before = survey.version(FIRST).orElseThrow();
        survey.edit(SECOND, StandardEmployeeSurvey.definition());
        assertThat(survey.current()).map(PublishedSurvey::id).contains(FIRST);
        survey.publish(NOW.plusSeconds(1), Optional.empty());
        assertThat(survey.current()).map(PublishedSurvey::version).contains(2);
        assertThat(survey.version(FIRST)).contains(before);
    }

    @Test
    void a_survey_that_breaks_the_rules_stays_a_draft() {
        Survey broken = Survey.drafted(
                StandardTransactionalSurvey.REF,
                SurveyKind.TRANSACTIONAL,
                FIRST,
                new SurveyDefinition(Map.of(), Set.of(), List.of()));
        assertThatThrownBy(() -> broken.publish(NOW, Optional.empty()))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.faults()).hasSizeGreaterThan(1));
        assertThat(broken.current()).isEmpty();
    }

    @Test
    void keeps_its_state_over_a_snapshot() {
        survey.publish(NOW, Optional.empty());
        assertThat(Survey.restore(survey.snapshot()).snapshot()).isEqualTo(survey.snapshot());
    }

    @Test
    void an_edit_replaces_the_draft_and_begins_the_next_version_after_a_published_one() {
        survey.edit(SECOND, StandardEmployeeSurvey.definition());
        assertThat(survey.snapshot().versions())
                .extracting(SurveyVersion::id, SurveyVersion::number)
                .containsExactly(tuple(FIRST, 1));
        survey.publish(NOW, Optional.empty());
        survey.edit(SECOND, StandardTransactionalSurvey.definition());
        survey.edit(FIRST, StandardEmployeeSurvey.definition());
        assertThat(survey.snapshot().versions())
                .extracting(SurveyVersion::id, SurveyVersion::number, SurveyVersion::isPublished)
                .containsExactly(tuple(FIRST, 1, true), tuple(SECOND, 2, false));
    }

    @Test
    void a_draft_is_given_up_unless_it_is_all_there_is() {
        refused("survey-only-draft", survey::discardDraft);
        survey.publish(NOW, Optional.empty());
        refused("survey-no-draft", survey::discardDraft);
        survey.edit(SECOND, StandardEmployeeSurvey.definition());
        survey.discardDraft();
        assertThat(survey.snapshot().versions()).hasSize(1);
        assertThat(survey.current()).map(PublishedSurvey::id).contains(FIRST);
    }

    @Test
    void a_retired_survey_is_asked_no_more_and_what_was_asked_stays() {
        survey.publish(NOW, Optional.empty());
        survey.retire(NOW);
        assertThat(survey.current()).isEmpty();
        assertThat(survey.version(FIRST)).isPresent();
        assertThat(survey.allPublished()).hasSize(1);
        refused("survey-is-retired", () -> survey.retire(NOW));
        refused("survey-is-retired", () -> survey.publish(NOW, Optional.empty()));
        refused("survey-is-retired", () -> survey.edit(SECOND, StandardEmployeeSurvey.definition()));
    }

    @Test
    void a_survey_that_was_never_published_is_retired_with_its_draft() {
        survey.retire(NOW);
        assertThat(survey.snapshot().retiredAt()).isEqualTo(NOW);
        refused("survey-is-retired", () -> survey.publish(NOW, Optional.empty()));
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
