package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.RatingMeasure;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
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

    private final QuarterChoices quarters;
    private final Sentences sentences;

    RatingChoices(QuarterChoices quarters, Sentences sentences) {
        this.quarters = quarters;
        this.sentences = sentences;
    }

    /**
     * The filter that an address stands for, and what it was chosen from.
     *
     * @param options by the field's name: values with what they are called
     */
    record Chosen(RatingFilter filter, UnitChoices.Names units, Map<String, Map<String, String>> options) {}

    Chosen of(LocalDate today, RatingFilter.Given given, Viewer viewer) {
        QuarterChoices.Chosen narrowed = quarters.of(today, given.narrowed(), given.surveyKind(), viewer);
        RatingFilter asked = RatingFilter.of(narrowed.filter(), given, viewer);
        Map<String, Map<String, String>> options = new LinkedHashMap<>(narrowed.options());
        options.put("measure", options(Stream.of(RatingMeasure.values()), RatingMeasure::code, "ratings"));
        options.put("kind", options(RatingFilter.KINDS.stream(), Enum::name, "kind"));
        Map<String, String> questions = questions(narrowed.surveys(), asked.measure());
        options.put("question", questions);
        options.put("by", options(ExplorerFilter.BY.stream(), Grouping::code, "by"));
        return new Chosen(asked.among(questions.keySet()), narrowed.units(), options);
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
