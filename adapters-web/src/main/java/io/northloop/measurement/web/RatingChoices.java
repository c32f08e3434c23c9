package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.RatingMeasure;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.SurveyDirectory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What satisfaction and effort can be asked for by. */
@Component
final class RatingChoices {

    private final UnitChoices units;
    private final GroupNames names;
    private final SurveyDirectory surveys;
    private final Sentences sentences;

    RatingChoices(UnitChoices units, GroupNames names, SurveyDirectory surveys, Sentences sentences) {
        this.units = units;
        this.names = names;
        this.surveys = surveys;
        this.sentences = sentences;
    }

    /**
     * The filter that an address stands for, and what it was chosen from.
     *
     * @param options by the field's name: values with what they are called
     */
    record Chosen(RatingFilter filter, UnitChoices.Names units, Map<String, Map<String, String>> options) {}

    Chosen of(LocalDate today, RatingFilter.Given given, Viewer viewer) {
        UnitChoices.Names seen = units.of(viewer);
        RatingFilter asked = RatingFilter.of(today, given, seen, viewer);
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        options.put("measure", options(Stream.of(RatingMeasure.values()), RatingMeasure::code, "ratings"));
        options.put("unit", seen.options());
        options.put("kind", options(RatingFilter.KINDS.stream(), Enum::name, "kind"));
        if (!viewer.isHeadquarters()) {
            return new Chosen(asked.among(List.of(), List.of(), List.of()), seen, options);
        }
        List<PublishedSurvey> ofKind = surveys.allCurrent().stream()
                .filter(survey -> survey.kind() == asked.kind())
                .toList();
        Map<String, String> refs = new TreeMap<>();
        ofKind.forEach(survey -> refs.put(survey.ref().value(), survey.ref().value()));
        Map<String, String> segments = names.segments();
        Map<String, String> questions = questions(ofKind, asked.measure());
        options.put("survey", refs);
        options.put("touchpoint", names.touchpoints());
        options.put("segment", segments);
        options.put("question", questions);
        options.put("by", options(ExplorerFilter.BY.stream(), Grouping::code, "by"));
        return new Chosen(asked.among(refs.keySet(), segments.keySet(), questions.keySet()), seen, options);
    }

    /** Those that make the figure, in the reader's language. */
    private static Map<String, String> questions(List<PublishedSurvey> surveys, RatingMeasure measure) {
        Map<String, String> questions = new TreeMap<>();
        surveys.stream()
                .flatMap(survey -> survey.questions().stream())
                .filter(question -> question.type() == measure.type())
                .forEach(question -> questions.put(question.code(), text(question)));
        return questions;
    }

    private static String text(Question question) {
        return question.texts().getOrDefault(ReaderLanguage.now(), question.code());
    }

    private <T> Map<String, String> options(Stream<T> offered, Function<T, String> code, String words) {
        Map<String, String> options = new LinkedHashMap<>();
        offered.map(code).forEach(each -> options.put(each, sentences.text("measurement." + words + "." + each)));
        return options;
    }
}
