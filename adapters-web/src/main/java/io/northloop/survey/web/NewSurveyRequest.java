package io.northloop.survey.web;

import io.northloop.access.Viewer;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.application.DraftSurvey;
import io.northloop.survey.application.DraftSurvey.Source;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A survey that begins: exactly one of the three that it begins with.
 *
 * @param template the kind whose standard survey it begins with
 * @param copyOf ref of the survey whose newest version it begins with
 * @param definition one that was exported, its {@code kind} included
 */
record NewSurveyRequest(
        @Nullable String ref,
        @Nullable SurveyKind template,
        @Nullable String copyOf,
        @Nullable Map<String, @Nullable Object> definition) {

    /** @throws DomainError MALFORMED with everything that has not the form asked for; a definition is read later on */
    DraftSurvey.Command command(Viewer viewer) {
        Faults faults = new Faults();
        long sources = Stream.of(
                        Optional.ofNullable(template), Optional.ofNullable(copyOf), Optional.ofNullable(definition))
                .flatMap(Optional::stream)
                .count();
        faults.require(sources == 1, "", "survey-one-source");
        if (definition != null) {
            Source written = new Source.Written(definition, faults.found());
            return new DraftSurvey.Command(viewer, ref == null ? "" : ref, written);
        }
        faults.requireRef(ref, "/ref").throwIfAny(DomainError.Kind.MALFORMED, "invalid");
        return new DraftSurvey.Command(viewer, String.valueOf(ref), source());
    }

    private Source source() {
        return template != null ? new Source.Template(template) : new Source.CopyOf(String.valueOf(copyOf));
    }
}
