package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.QuietHours;
import io.northloop.programme.model.TimingPolicy;
import io.northloop.shared.Language;
import io.northloop.shared.persistence.MappingRules;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.util.Map;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper(config = MappingRules.class)
interface ProgrammeMapper {

    @Mapping(target = "names", source = ".")
    @Mapping(target = "survey", source = "surveyRef")
    @Mapping(target = "settings", source = ".")
    Programme.Snapshot snapshot(ProgrammeEntity entity);

    @Mapping(target = "timing", source = ".")
    @Mapping(target = "reminderAfter", source = "reminderAfterMinutes")
    @Mapping(target = "expiry", source = "expiryMinutes")
    ProgrammeSettings settings(ProgrammeEntity entity);

    @Mapping(target = "delay", source = "delayMinutes")
    @Mapping(target = "windowFrom", source = "windowFromMinutes")
    @Mapping(target = "windowUntil", source = "windowUntilMinutes")
    @Mapping(target = "quiet", source = ".")
    TimingPolicy timing(ProgrammeEntity entity);

    @Mapping(target = "from", source = "quietFrom")
    @Mapping(target = "until", source = "quietUntil")
    QuietHours quiet(ProgrammeEntity entity);

    /** What a change of settings touches; all else about a programme is fixed. */
    @Mapping(target = "delayMinutes", source = "timing.delay")
    @Mapping(target = "windowFromMinutes", source = "timing.windowFrom")
    @Mapping(target = "windowUntilMinutes", source = "timing.windowUntil")
    @Mapping(target = "quietFrom", source = "timing.quiet.from")
    @Mapping(target = "quietUntil", source = "timing.quiet.until")
    @Mapping(target = "reminderAfterMinutes", source = "reminderAfter")
    @Mapping(target = "expiryMinutes", source = "expiry")
    @Mapping(target = "ref", ignore = true)
    @Mapping(target = "nameEn", ignore = true)
    @Mapping(target = "nameZh", ignore = true)
    @Mapping(target = "surveyRef", ignore = true)
    @Mapping(target = "kind", ignore = true)
    @Mapping(target = "channel", ignore = true)
    @Mapping(target = "active", ignore = true)
    @Mapping(target = "version", ignore = true)
    void write(ProgrammeSettings settings, @MappingTarget ProgrammeEntity entity);

    default Map<Language, String> names(ProgrammeEntity entity) {
        return Map.of(Language.EN, entity.nameEn, Language.ZH_CN, entity.nameZh);
    }

    default ProgrammeRef ref(String value) {
        return new ProgrammeRef(value);
    }

    default SurveyRef survey(String value) {
        return new SurveyRef(value);
    }

    default Duration duration(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    default int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }
}
