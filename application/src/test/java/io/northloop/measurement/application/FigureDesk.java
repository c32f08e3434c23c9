package io.northloop.measurement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.ResponseRates;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.survey.CsiModel;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Section;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Figures of {@link TwoRegions}, and who asks for them. It is 1 o'clock in the morning of 10 October in Shanghai, still
 * the 9th in Greenwich.
 */
final class FigureDesk {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T17:00:00Z"), ZoneOffset.UTC);

    final TwoRegions company = new TwoRegions();
    final List<ResponseRates.Closed> closed = new ArrayList<>();
    final CountedAnswers answers = new CountedAnswers();
    final OneSegment segments = new OneSegment();
    final MeasurementQueries queries;
    final DecompositionQueries decompositions;
    final EverybodyAskedQueries everybody;
    final SamplePlanQueries samples;
    final LeagueQueries leagues;
    final Viewer hq = staff(Role.HQ, new UnitScope.Everything());
    final Viewer east = staff(Role.REGIONAL_MANAGER, company.within(TwoRegions.EAST));
    final Viewer centreA = staff(Role.CENTRE_MANAGER, company.within(new UnitRef("a")));

    FigureDesk() {
        Regions regions = new Regions(company);
        Breakdown breakdown = new Breakdown(answers, new MembersAsked(segments));
        SurveyDirectory surveys = new OneSurvey();
        GuardedFigures guarded = new GuardedFigures(breakdown, company, regions, surveys, CLOCK);
        AskedAndAnswered asked = new AskedAndAnswered(criteria -> closed, surveys);
        KnownFilters known = new KnownFilters(regions, surveys);
        queries = new MeasurementQueries(breakdown, guarded, known, asked, regions, new BySegment(segments));
        decompositions = new DecompositionQueries(breakdown, regions, guarded, known);
        everybody = new EverybodyAskedQueries(breakdown, asked, regions, guarded, known);
        samples = new SamplePlanQueries(breakdown, asked, regions, guarded, known, company);
        leagues = new LeagueQueries(breakdown, asked, regions, company, guarded, known);
    }

    static MeasurementFilter filter(String unit) {
        return MeasurementFilter.EVERYTHING.within(Optional.of(new UnitRef(unit)));
    }

    static MeasurementFilter period(String from, String to) {
        return MeasurementFilter.EVERYTHING.between(
                Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }

    static MeasurementFilter touchpoint(String touchpoint) {
        return new MeasurementFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(touchpoint),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static NpsRequest usual(MeasurementFilter filter, Grouping... groupBy) {
        return NpsRequest.usual(filter, List.of(groupBy));
    }

    /** The numbers of answers; −1 where none is told. */
    static List<Long> n(List<NpsItem> items) {
        return items.stream()
                .map(item -> Optional.ofNullable(item.figure().n()).orElse(-1L))
                .toList();
    }

    static Map<List<String>, NpsFigure> byGroup(List<NpsItem> items) {
        return items.stream()
                .collect(Collectors.toMap(item -> List.copyOf(item.group().values()), NpsItem::figure));
    }

    static Viewer staff(Role role, UnitScope scope) {
        return new Viewer.Staff(new AccountId(new UUID(0, 1)), "somebody", role, Optional.empty(), scope);
    }

    static void assertRefused(ThrowingCallable call, DomainError.Kind kind, String code) {
        assertThatExceptionOfType(DomainError.class).isThrownBy(call).satisfies(error -> {
            assertThat(error.kind()).isEqualTo(kind);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    /** Knows the standard survey. */
    private static final class OneSurvey implements SurveyDirectory {

        @Override
        public Optional<CsiModel> csiModel(SurveyVersionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<CsiModel> csiModel(int version) {
            return Optional.empty();
        }

        @Override
        public Optional<PublishedSurvey> version(SurveyVersionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<Preview> preview(SurveyRef ref, int version) {
            return Optional.empty();
        }

        @Override
        public List<Section> sections(SurveyVersionId id) {
            return List.of();
        }

        @Override
        public Optional<PublishedSurvey> current(SurveyRef ref) {
            return ref.value().equals("standard")
                    ? Optional.of(new PublishedSurvey(
                            new SurveyVersionId(new UUID(0, 1)), ref, SurveyKind.TRANSACTIONAL, 1, Set.of(), List.of()))
                    : Optional.empty();
        }

        @Override
        public Optional<SurveyKind> kind(SurveyRef ref) {
            return current(ref).map(PublishedSurvey::kind);
        }

        @Override
        public List<PublishedSurvey> allCurrent() {
            return List.of();
        }

        @Override
        public Map<SurveyRef, Map<Language, String>> titles() {
            return Map.of();
        }

        @Override
        public List<PublishedSurvey> allPublished() {
            return List.of();
        }
    }
}
