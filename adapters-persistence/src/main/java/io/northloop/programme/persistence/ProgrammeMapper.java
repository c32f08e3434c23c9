package io.northloop.programme.persistence;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.QuietHours;
import io.northloop.programme.model.TimingPolicy;
import io.northloop.programme.model.Trigger;
import io.northloop.shared.Language;
import io.northloop.shared.persistence.MappingRules;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import tools.jackson.databind.json.JsonMapper;

@Mapper(config = MappingRules.class)
abstract class ProgrammeMapper {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Mapping(target = "names", source = ".")
    @Mapping(target = "survey", source = "surveyRef")
    @Mapping(target = "settings", source = ".")
    abstract Programme.Snapshot snapshot(ProgrammeEntity entity);

    @Mapping(target = "timing", source = ".")
    @Mapping(target = "reminderAfter", source = "reminderAfterMinutes")
    @Mapping(target = "expiry", source = "expiryMinutes")
    abstract ProgrammeSettings settings(ProgrammeEntity entity);

    @Mapping(target = "delay", source = "delayMinutes")
    @Mapping(target = "windowFrom", source = "windowFromMinutes")
    @Mapping(target = "windowUntil", source = "windowUntilMinutes")
    @Mapping(target = "quiet", source = ".")
    abstract TimingPolicy timing(ProgrammeEntity entity);

    @Mapping(target = "from", source = "quietFrom")
    @Mapping(target = "until", source = "quietUntil")
    abstract QuietHours quiet(ProgrammeEntity entity);

    @Mapping(target = "nameEn", expression = "java(programme.names().get(io.northloop.shared.Language.EN))")
    @Mapping(target = "nameZh", expression = "java(programme.names().get(io.northloop.shared.Language.ZH_CN))")
    @Mapping(target = "surveyRef", source = "survey")
    @Mapping(target = "delayMinutes", source = "settings.timing.delay")
    @Mapping(target = "windowFromMinutes", source = "settings.timing.windowFrom")
    @Mapping(target = "windowUntilMinutes", source = "settings.timing.windowUntil")
    @Mapping(target = "quietFrom", source = "settings.timing.quiet.from")
    @Mapping(target = "quietUntil", source = "settings.timing.quiet.until")
    @Mapping(target = "reminderAfterMinutes", source = "settings.reminderAfter")
    @Mapping(target = "expiryMinutes", source = "settings.expiry")
    @Mapping(target = "restraintDays", source = "settings.restraintDays")
    @Mapping(target = "sameKindRestraintDays", source = "settings.sameKindRestraintDays")
    @Mapping(target = "sampledPercent", source = "settings.sampledPercent")
    @Mapping(target = "languages", source = "settings.languages")
    @Mapping(target = "version", ignore = true)
    abstract void write(Programme.Snapshot programme, @MappingTarget ProgrammeEntity entity);

    Map<Language, String> names(ProgrammeEntity entity) {
        return Map.of(Language.EN, entity.nameEn, Language.ZH_CN, entity.nameZh);
    }

    ProgrammeRef ref(String value) {
        return new ProgrammeRef(value);
    }

    String text(ProgrammeRef ref) {
        return ref.value();
    }

    SurveyRef survey(String value) {
        return new SurveyRef(value);
    }

    String text(SurveyRef ref) {
        return ref.value();
    }

    Duration duration(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    int minutes(Duration duration) {
        return Math.toIntExact(duration.toMinutes());
    }

    String json(Trigger trigger) {
        return JSON.writeValueAsString(TriggerDocument.of(trigger));
    }

    Trigger trigger(String json) {
        return JSON.readValue(json, TriggerDocument.class).trigger();
    }

    Set<Language> languages(String[] tags) {
        return Arrays.stream(tags).map(tag -> Language.of(tag).orElseThrow()).collect(Collectors.toSet());
    }

    String[] tags(Set<Language> languages) {
        return languages.stream().sorted().map(Language::tag).toArray(String[]::new);
    }
}
