package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeRulesTest {

    private static final Trigger AFTER_SERVICES = new Trigger.FinishedService(ServiceFilter.ALL);
    private static final Trigger QUARTERLY = new Trigger.QuarterlyWave(1, 14, 92, 50, ServiceFilter.ALL);

    @ParameterizedTest
    @CsvSource({
        "TRANSACTIONAL, true, false, true, true",
        "RELATIONAL, false, true, true, false",
        "CSI, false, true, true, true",
        "EMPLOYEE, false, true, false, false",
    })
    void a_trigger_asks_the_kinds_that_fit(
            SurveyKind kind, boolean service, boolean quarterly, boolean list, boolean link) {
        assertThat(AFTER_SERVICES.fittingKinds().contains(kind)).isEqualTo(service);
        assertThat(QUARTERLY.fittingKinds().contains(kind)).isEqualTo(quarterly);
        assertThat(new Trigger.UploadedList(7).fittingKinds().contains(kind)).isEqualTo(list);
        assertThat(new Trigger.OpenLink().fittingKinds().contains(kind)).isEqualTo(link);
    }

    @Test
    void a_filter_asks_for_all_of_its_parts_and_a_region_stands_for_its_centres() {
        UnitRef centre = new UnitRef("pudong");
        UnitRef region = new UnitRef("east");
        ServiceFilter filter = new ServiceFilter(
                Set.of("repair"), Set.of(region), Set.of("service-visit"), Map.of("model", Set.of("N5", "N7")));

        assertThat(filter.acceptsService("repair", centre, region, "service-visit"))
                .isTrue();
        assertThat(filter.acceptsService("maintenance", centre, region, "service-visit"))
                .isFalse();
        assertThat(filter.acceptsService("repair", centre, new UnitRef("west"), "service-visit"))
                .isFalse();
        assertThat(filter.acceptsService("repair", centre, null, "service-visit"))
                .isFalse();
        assertThat(filter.acceptsService("repair", centre, region, null)).isFalse();
        assertThat(filter.acceptsCustomer(Map.of("model", "N7", "city", "x"))).isTrue();
        assertThat(filter.acceptsCustomer(Map.of("model", "N9"))).isFalse();
        assertThat(filter.acceptsCustomer(Map.of())).isFalse();
        assertThat(ServiceFilter.ALL.acceptsService("any", centre, null, null)).isTrue();
        assertThat(ServiceFilter.ALL.acceptsCustomer(Map.of())).isTrue();
    }

    @Test
    void names_every_fault_of_a_design_at_its_field() {
        ProgrammeDesign design = new ProgrammeDesign(
                Map.of(Language.EN, "Staff"),
                new SurveyRef("s"),
                SurveyKind.EMPLOYEE,
                ProgrammeChannel.SMS,
                new Trigger.QuarterlyWave(
                        61, 0, 401, 0, new ServiceFilter(Set.of("repair"), Set.of(), Set.of(), Map.of())),
                settings());

        assertThat(design.faults().found())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/names/zh-CN",
                        "/channel",
                        "/trigger/opensAfterDays",
                        "/trigger/sendingDays",
                        "/trigger/populationDays",
                        "/trigger/answersPerCentre",
                        "/trigger/answersPerCentre",
                        "/trigger/types");
        assertThat(design(SurveyKind.CSI, ProgrammeChannel.EMAIL, AFTER_SERVICES)
                        .faults()
                        .found())
                .extracting(Fault::code)
                .containsExactly("survey-kind-unfit");
        assertThat(design(SurveyKind.CSI, ProgrammeChannel.LINK, QUARTERLY)
                        .faults()
                        .found())
                .extracting(Fault::code)
                .containsExactly("channel-and-trigger");
        assertThat(design(SurveyKind.CSI, ProgrammeChannel.LINK, new Trigger.OpenLink())
                        .faults()
                        .found())
                .isEmpty();
    }

    @Test
    void begins_as_a_draft_and_asks_only_a_published_survey() {
        Programme programme = draft();
        assertThat(programme.state()).isEqualTo(ProgrammeState.DRAFT);

        assertThatThrownBy(() -> programme.activate(Optional.empty()))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refused -> assertThat(refused.code()).isEqualTo("programme-survey-unpublished"));
        assertThatThrownBy(() -> programme.activate(Optional.of(survey(Set.of(Language.EN)))))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly("/languages"));
        programme.activate(Optional.of(survey(EnumSet.allOf(Language.class))));
        assertThat(programme.state()).isEqualTo(ProgrammeState.ACTIVE);
    }

    @Test
    void goes_from_draft_by_active_and_paused_to_retired_and_never_back() {
        Programme programme = draft();
        refused(programme::pause);
        programme.activate(Optional.of(survey(EnumSet.allOf(Language.class))));
        refused(() -> programme.activate(Optional.of(survey(EnumSet.allOf(Language.class)))));
        programme.pause();
        refused(programme::pause);
        programme.activate(Optional.of(survey(EnumSet.allOf(Language.class))));
        programme.retire();
        refused(programme::retire);
        refused(programme::pause);
        refused(() -> programme.activate(Optional.of(survey(EnumSet.allOf(Language.class)))));
        refused(() -> programme.change(design(SurveyKind.CSI, ProgrammeChannel.EMAIL, QUARTERLY), 0));
    }

    @Test
    void keeps_kind_trigger_and_channel_once_it_has_been_active() {
        ProgrammeDesign other = design(SurveyKind.RELATIONAL, ProgrammeChannel.PHONE, new Trigger.UploadedList(7));
        Programme draft = draft();
        draft.change(other, 0);
        assertThat(draft.snapshot().kind()).isEqualTo(SurveyKind.RELATIONAL);

        Programme active = draft();
        active.activate(Optional.of(survey(EnumSet.allOf(Language.class))));
        assertThatThrownBy(() -> active.change(other, 0))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::code)
                                .containsExactly(
                                        "programme-kind-stays", "programme-trigger-stays", "programme-channel-stays"));
        active.change(
                design(
                        SurveyKind.CSI,
                        ProgrammeChannel.EMAIL,
                        new Trigger.QuarterlyWave(-3, 10, 60, null, ServiceFilter.ALL)),
                0);
        assertThat(active.trigger()).isEqualTo(new Trigger.QuarterlyWave(-3, 10, 60, null, ServiceFilter.ALL));
        assertThatThrownBy(() -> active.change(other, 1))
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.kind()).isEqualTo(DomainError.Kind.STALE));
    }

    @Test
    void writes_in_a_language_that_it_offers() {
        ProgrammeSettings english = new ProgrammeSettings(
                settings().timing(), Duration.ofDays(2), Duration.ofDays(7), 14, 30, 100, Set.of(Language.EN));

        assertThat(english.languageFor(Language.ZH_CN)).isEqualTo(Language.EN);
        assertThat(settings().languageFor(Language.ZH_CN)).isEqualTo(Language.ZH_CN);
    }

    private static void refused(Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.code()).isEqualTo("programme-state"));
    }

    private static Programme draft() {
        return Programme.draft(new ProgrammeRef("p"), design(SurveyKind.CSI, ProgrammeChannel.EMAIL, QUARTERLY));
    }

    private static ProgrammeDesign design(SurveyKind kind, ProgrammeChannel channel, Trigger trigger) {
        return new ProgrammeDesign(
                Map.of(Language.EN, "P", Language.ZH_CN, "P"), new SurveyRef("s"), kind, channel, trigger, settings());
    }

    static ProgrammeSettings settings() {
        return new ProgrammeSettings(
                new TimingPolicy(Duration.ofHours(18), Duration.ofHours(12), Duration.ofHours(24), QuietHours.STANDARD),
                Duration.ofDays(2),
                Duration.ofDays(7),
                14,
                0,
                100,
                EnumSet.allOf(Language.class));
    }

    private static PublishedSurvey survey(Set<Language> languages) {
        return new PublishedSurvey(
                new SurveyVersionId(new UUID(3, 4)), new SurveyRef("s"), SurveyKind.CSI, 1, languages, List.of());
    }
}
