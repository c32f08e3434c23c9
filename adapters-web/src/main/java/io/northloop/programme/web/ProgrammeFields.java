package io.northloop.programme.web;

import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.Programme;
import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a programme's form when it opens. */
final class ProgrammeFields {

    static final String ATTRIBUTE = "attribute-";
    static final String VALUES = "values-";

    private ProgrammeFields() {}

    /** What the form holds for a new programme of this trigger. */
    static MultiValueMap<String, String> begin(TriggerSheet.Kind kind) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("trigger/kind", kind.name());
        fields.add("delayHours", "18");
        fields.add("windowFromHours", "12");
        fields.add("windowUntilHours", "24");
        fields.add("quietFrom", "21:00");
        fields.add("quietUntil", "08:00");
        fields.add("reminderAfterHours", "48");
        fields.add("expiryDays", kind == TriggerSheet.Kind.FINISHED_SERVICE ? "7" : "14");
        fields.add("sampledPercent", "100");
        for (Language language : Language.values()) {
            fields.add("languages", language.tag());
        }
        if (kind == TriggerSheet.Kind.QUARTERLY_WAVE) {
            fields.add("trigger/opensAfterDays", "1");
            fields.add("trigger/sendingDays", "14");
            fields.add("trigger/populationDays", "92");
        } else if (kind == TriggerSheet.Kind.UPLOADED_LIST) {
            fields.add("trigger/sendingDays", "7");
        }
        return fields;
    }

    /** What the form of a programme opens with. */
    static MultiValueMap<String, String> of(Programme.Snapshot programme) {
        ProgrammeSheet sheet = ProgrammeSheet.of(programme);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        Language.byTag(programme.names()).forEach((tag, name) -> fields.add("names/" + tag, name));
        put(fields, "surveyRef", sheet.surveyRef());
        put(fields, "channel", sheet.channel());
        put(fields, "delayHours", sheet.delayHours());
        put(fields, "windowFromHours", sheet.windowFromHours());
        put(fields, "windowUntilHours", sheet.windowUntilHours());
        put(fields, "quietFrom", sheet.quietFrom());
        put(fields, "quietUntil", sheet.quietUntil());
        put(fields, "reminderAfterHours", sheet.reminderAfterHours());
        put(fields, "expiryDays", sheet.expiryDays());
        put(fields, "restraintDays", sheet.restraintDays());
        put(fields, "sameKindRestraintDays", sheet.sameKindRestraintDays());
        put(fields, "sampledPercent", sheet.sampledPercent());
        putAll(fields, "languages", sheet.languages());
        put(fields, "version", programme.version());
        if (sheet.trigger() != null) {
            put(fields, sheet.trigger());
        }
        return fields;
    }

    private static void put(MultiValueMap<String, String> fields, TriggerSheet trigger) {
        put(fields, "trigger/kind", trigger.kind());
        put(fields, "trigger/opensAfterDays", trigger.opensAfterDays());
        put(fields, "trigger/sendingDays", trigger.sendingDays());
        put(fields, "trigger/populationDays", trigger.populationDays());
        put(fields, "trigger/answersPerCentre", trigger.answersPerCentre());
        put(fields, "trigger/types", trigger.types() == null ? null : String.join(", ", trigger.types()));
        putAll(fields, "trigger/units", trigger.units());
        putAll(fields, "trigger/touchpoints", trigger.touchpoints());
        if (trigger.customerAttributes() != null) {
            int row = 0;
            for (Map.Entry<String, List<String>> attribute : new TreeMap<>(trigger.customerAttributes()).entrySet()) {
                fields.add(ATTRIBUTE + row, attribute.getKey());
                put(fields, VALUES + row, String.join(", ", attribute.getValue()));
                row++;
            }
        }
    }

    private static void put(MultiValueMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name, value.toString());
        }
    }

    private static void putAll(MultiValueMap<String, String> fields, String name, @Nullable List<String> values) {
        if (values != null) {
            values.forEach(value -> put(fields, name, value));
        }
    }
}
