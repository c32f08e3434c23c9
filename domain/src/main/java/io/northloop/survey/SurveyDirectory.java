package io.northloop.survey;

import io.northloop.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other capabilities may ask about surveys. */
public interface SurveyDirectory {

    /** The version with this id, retired ones included: answers stay tied to what was asked. */
    Optional<PublishedSurvey> version(SurveyVersionId id);

    /** How the questions of a long survey belong together, in order; a short one has no sections. */
    List<Section> sections(SurveyVersionId id);

    /** The model of the satisfaction index that a version asks; empty for other kinds of survey. */
    Optional<CsiModel> csiModel(SurveyVersionId id);

    /** The model of this number; it never changes. */
    Optional<CsiModel> csiModel(int version);

    /** The version in force. */
    Optional<PublishedSurvey> current(SurveyRef ref);

    /** What kind of survey it is, which it stays for ever. */
    Optional<SurveyKind> kind(SurveyRef ref);

    /** The versions in force of all surveys, by ref. */
    List<PublishedSurvey> allCurrent();

    /** What surveys with a version in force are called in that version, per language. */
    Map<SurveyRef, Map<Language, String>> titles();

    /** Every published version of all surveys, retired ones included: by ref, the latest first. */
    List<PublishedSurvey> allPublished();

    /** A version for trial, a draft included, as if it were published. */
    Optional<Preview> preview(SurveyRef ref, int version);

    /** What is walked through for trial. */
    record Preview(PublishedSurvey survey, List<Section> sections) {}
}
