package io.northloop.survey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.shared.DomainError;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyVersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        survey.publish(NOW);
        assertThat(survey.current()).map(PublishedSurvey::version).contains(1);
        assertThatThrownBy(() -> survey.publish(NOW)).isInstanceOf(DomainError.class);
    }

    @Test
    void the_latest_published_version_is_in_force_and_the_one_before_stays_as_it_was() {
        survey.publish(NOW);
        PublishedSurvey before = survey.version(FIRST).orElseThrow();
        Survey redrafted = withSecondDraft(survey.snapshot());
        assertThat(redrafted.current()).map(PublishedSurvey::id).contains(FIRST);
        redrafted.publish(NOW.plusSeconds(1));
        assertThat(redrafted.current()).map(PublishedSurvey::version).contains(2);
        assertThat(redrafted.version(FIRST)).contains(before);
    }

    @Test
    void a_survey_that_breaks_the_rules_stays_a_draft() {
        Survey broken = Survey.drafted(
                StandardTransactionalSurvey.REF,
                SurveyKind.TRANSACTIONAL,
                FIRST,
                new SurveyDefinition(Map.of(), Set.of(), List.of()));
        assertThatThrownBy(() -> broken.publish(NOW))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.faults()).hasSizeGreaterThan(1));
        assertThat(broken.current()).isEmpty();
    }

    @Test
    void keeps_its_state_over_a_snapshot() {
        survey.publish(NOW);
        assertThat(Survey.restore(survey.snapshot()).snapshot()).isEqualTo(survey.snapshot());
    }

    private static Survey withSecondDraft(Survey.Snapshot published) {
        List<SurveyVersion> versions = new ArrayList<>(published.versions());
        versions.add(new SurveyVersion(SECOND, 2, StandardTransactionalSurvey.definition(), null));
        return Survey.restore(new Survey.Snapshot(published.ref(), published.kind(), versions, published.revision()));
    }
}
