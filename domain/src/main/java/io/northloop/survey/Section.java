package io.northloop.survey;

import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;

/**
 * A part of a long survey: a group of a relational one, a dimension of a CSI survey.
 *
 * @param questions their codes
 */
public record Section(Map<Language, String> titles, List<String> questions) {

    public Section {
        titles = Map.copyOf(titles);
        questions = List.copyOf(questions);
    }
}
