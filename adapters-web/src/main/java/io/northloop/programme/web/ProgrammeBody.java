package io.northloop.programme.web;

import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.survey.SurveyKind;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A programme.
 *
 * @param active whether it asks now
 */
record ProgrammeBody(
        String ref,
        @Nullable Map<String, String> names,
        @Nullable String surveyRef,
        SurveyKind kind,
        @Nullable ProgrammeChannel channel,
        ProgrammeState state,
        boolean active,
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

    static ProgrammeBody of(Programme.Snapshot programme) {
        ProgrammeSheet sheet = ProgrammeSheet.of(programme);
        return new ProgrammeBody(
                programme.ref().value(),
                sheet.names(),
                sheet.surveyRef(),
                programme.kind(),
                sheet.channel(),
                programme.state(),
                programme.active(),
                sheet.trigger(),
                sheet.delayHours(),
                sheet.windowFromHours(),
                sheet.windowUntilHours(),
                sheet.quietFrom(),
                sheet.quietUntil(),
                sheet.reminderAfterHours(),
                sheet.expiryDays(),
                sheet.restraintDays(),
                sheet.sameKindRestraintDays(),
                sheet.sampledPercent(),
                sheet.languages());
    }
}
