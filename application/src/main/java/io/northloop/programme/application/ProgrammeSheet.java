package io.northloop.programme.application;

import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.ProgrammeDesign;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.QuietHours;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.model.TimingPolicy;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it is written down, by page or REST; what is left out has its standard value (method §3).
 *
 * @param names by tag of the language
 * @param languages tags of the languages in which people are written to
 */
public record ProgrammeSheet(
        @Nullable Map<String, String> names,
        @Nullable String surveyRef,
        @Nullable ProgrammeChannel channel,
        @Nullable TriggerSheet trigger,
        @Nullable Integer delayHours,
        @Nullable Integer windowFromHours,
        @Nullable Integer windowUntilHours,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable Integer reminderAfterHours,
        @Nullable Integer expiryDays,
        @Nullable Integer restraintDays,
        @Nullable Integer sameKindRestraintDays,
        @Nullable Integer sampledPercent,
        @Nullable List<String> languages) {

    private static final int DELAY = 18;
    private static final int WINDOW_FROM = 12;
    private static final int WINDOW_UNTIL = 24;
    private static final int REMINDER = 48;
    private static final int EXPIRY = 7;
    private static final int EVERYBODY = 100;

    public static ProgrammeSheet of(Programme.Snapshot programme) {
        ProgrammeSettings settings = programme.settings();
        TimingPolicy timing = settings.timing();
        return new ProgrammeSheet(
                Map.copyOf(Language.byTag(programme.names())),
                programme.survey().value(),
                programme.channel(),
                TriggerSheet.of(programme.trigger()),
                hours(timing.delay()),
                hours(timing.windowFrom()),
                hours(timing.windowUntil()),
                timing.quiet().from(),
                timing.quiet().until(),
                hours(settings.reminderAfter()),
                Math.toIntExact(settings.expiry().toDays()),
                own(settings.restraintDays()),
                own(settings.sameKindRestraintDays()),
                settings.sampledPercent(),
                settings.languages().stream().sorted().map(Language::tag).toList());
    }

    private static int hours(Duration duration) {
        return Math.toIntExact(duration.toHours());
    }

    /**
     * The design that it describes.
     *
     * @param kindOf tells the kind of a survey; empty for one that nobody knows
     * @param limits of the company, which hold where nothing else is said
     * @param faults gets what is wrong; with any found the design is not to be used
     * @return empty when nothing can be made of it
     */
    Optional<ProgrammeDesign> read(
            Function<SurveyRef, Optional<SurveyKind>> kindOf, RestraintLimits limits, Faults faults) {
        Map<Language, String> texts = texts(faults);
        faults.require(channel != null, "/channel", "required").require(trigger != null, "/trigger/kind", "required");
        Optional<SurveyRef> survey =
                Optional.ofNullable(surveyRef).filter(Ref::fits).map(SurveyRef::new);
        Optional<SurveyKind> kind = survey.flatMap(kindOf);
        faults.require(surveyRef != null && !surveyRef.isBlank(), "/surveyRef", "required")
                .require(
                        surveyRef == null || surveyRef.isBlank() || kind.isPresent(),
                        "/surveyRef",
                        "unknown-survey",
                        String.valueOf(surveyRef));
        Optional<ProgrammeSettings> settings = settings(kind.orElse(SurveyKind.TRANSACTIONAL), limits, faults);
        if (channel == null || trigger == null || survey.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        ProgrammeChannel chosen = channel;
        TriggerSheet written = trigger;
        return settings.map(
                sound -> new ProgrammeDesign(texts, survey.get(), kind.get(), chosen, written.read(faults), sound));
    }

    private Map<Language, String> texts(Faults faults) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (names != null) {
            names.forEach((tag, name) -> {
                Optional<Language> language = Optional.of(tag).flatMap(Language::of);
                faults.require(language.isPresent(), "/names/" + tag, "unknown-language", tag);
                if (language.isPresent() && name != null) {
                    texts.put(language.get(), name.strip());
                }
            });
        }
        return texts;
    }

    private Optional<ProgrammeSettings> settings(SurveyKind kind, RestraintLimits limits, Faults faults) {
        int any = or(restraintDays, ProgrammeSettings.AS_THE_COMPANY);
        int sameKind = or(sameKindRestraintDays, ProgrammeSettings.AS_THE_COMPANY);
        limits.require(kind, any, sameKind, faults);
        try {
            return Optional.of(new ProgrammeSettings(
                    new TimingPolicy(
                            Duration.ofHours(or(delayHours, DELAY)),
                            Duration.ofHours(or(windowFromHours, WINDOW_FROM)),
                            Duration.ofHours(or(windowUntilHours, WINDOW_UNTIL)),
                            new QuietHours(
                                    quietFrom == null ? QuietHours.STANDARD.from() : quietFrom,
                                    quietUntil == null ? QuietHours.STANDARD.until() : quietUntil)),
                    Duration.ofHours(or(reminderAfterHours, REMINDER)),
                    Duration.ofDays(or(expiryDays, EXPIRY)),
                    any,
                    sameKind,
                    or(sampledPercent, EVERYBODY),
                    tongues(faults)));
        } catch (DomainError refused) {
            faults.addAll(refused.faults());
            return Optional.empty();
        }
    }

    private Set<Language> tongues(Faults faults) {
        if (languages == null) {
            return EnumSet.allOf(Language.class);
        }
        Set<Language> chosen = EnumSet.noneOf(Language.class);
        for (String tag : languages) {
            Optional<Language> language = Optional.ofNullable(tag).flatMap(Language::of);
            faults.require(language.isPresent(), "/languages", "unknown-language", String.valueOf(tag));
            language.ifPresent(chosen::add);
        }
        return chosen;
    }

    private static @Nullable Integer own(int days) {
        return days == ProgrammeSettings.AS_THE_COMPANY ? null : days;
    }

    private static int or(@Nullable Integer value, int standard) {
        return value == null ? standard : value;
    }
}
