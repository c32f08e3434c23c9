package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.followup.RootCauseNames;
import io.northloop.improvement.OpenReviews;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ReviewFinding;
import io.northloop.improvement.model.ReviewIssue;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.WaveId;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseView;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyDirectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the reviews of waves: to headquarters, and to machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class ReviewQueries implements OpenReviews {

    private final WaveReviews reviews;
    private final Plans plans;
    private final ResponseDirectory responses;
    private final RootCauseNames rootCauses;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;

    ReviewQueries(
            WaveReviews reviews,
            Plans plans,
            ResponseDirectory responses,
            RootCauseNames rootCauses,
            SurveyDirectory surveys,
            OrganisationDirectory organisation) {
        this.reviews = reviews;
        this.plans = plans;
        this.responses = responses;
        this.rootCauses = rootCauses;
        this.surveys = surveys;
        this.organisation = organisation;
    }

    /**
     * An issue to be read.
     *
     * @param title what it is called in the reader's language: a name from a kept list, or headquarters' words; the code
     *     where there is no name
     * @param group the group of questions, where the issue is one
     * @param comments what respondents said, masked
     * @param planTitle of the plan that takes it up
     */
    public record ShownIssue(
            ReviewIssue issue,
            String title,
            @Nullable QuestionGroup group,
            List<Comment> comments,
            @Nullable String planTitle) {}

    /** @param unit name of the centre that it was said about */
    public record Comment(
            String words, Language language, @Nullable Integer score, String unit) {}

    /** A review with everything to be read in it. */
    public record ShownReview(WaveReview.Snapshot review, List<ShownIssue> issues) {
        public ShownReview {
            issues = List.copyOf(issues);
        }

        public long undecided() {
            return review.issues().stream().filter(issue -> !issue.isDecided()).count();
        }
    }

    @Override
    public List<ReviewMention> open(Viewer viewer) {
        return isHeadquarters(viewer) ? reviews.list(false).reversed() : List.of();
    }

    @Override
    public Optional<ReviewMention> of(Viewer viewer, WaveId wave) {
        return isHeadquarters(viewer)
                ? Stream.of(false, true)
                        .flatMap(complete -> reviews.list(complete).stream())
                        .filter(review -> review.wave().equals(wave))
                        .findFirst()
                : Optional.empty();
    }

    /** @param complete whether they are over; the latest closed wave first */
    public List<ReviewMention> list(Viewer viewer, boolean complete) {
        viewer.requireCompanyWide();
        return reviews.list(complete);
    }

    public ShownReview review(Viewer viewer, WaveId wave, Language language) {
        viewer.requireCompanyWide();
        WaveReview.Snapshot review =
                reviews.find(wave).map(WaveReview::snapshot).orElseThrow(ReviewDesk::unknown);
        return new ShownReview(
                review,
                review.issues().stream()
                        .map(new Reading(surveys.allPublished(), language)::shown)
                        .toList());
    }

    private static boolean isHeadquarters(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff && staff.isHq();
    }

    /** One reading of a review: what was ever published is looked up once. */
    private final class Reading {

        private final List<PublishedSurvey> published;
        private final Language language;

        Reading(List<PublishedSurvey> published, Language language) {
            this.published = published;
            this.language = language;
        }

        ShownIssue shown(ReviewIssue issue) {
            ReviewFinding finding = issue.finding();
            List<Comment> comments = finding == null
                    ? List.of()
                    : finding.answers().stream()
                            .flatMap(id -> responses.masked(id).stream())
                            .flatMap(this::comment)
                            .toList();
            String planTitle = Optional.ofNullable(issue.outcome())
                    .flatMap(ReviewIssue.Outcome::plan)
                    .flatMap(this::title)
                    .orElse(null);
            return new ShownIssue(
                    issue,
                    finding == null ? String.valueOf(issue.words()) : name(finding),
                    finding == null
                            ? null
                            : QuestionGroup.ofQuestion(finding.code() + ".").orElse(null),
                    comments,
                    planTitle);
        }

        private Optional<String> title(PlanId plan) {
            return plans.find(plan).map(found -> found.snapshot().content().title());
        }

        private String name(ReviewFinding finding) {
            String code = finding.code();
            return switch (finding.kind()) {
                case ROOT_CAUSE -> rootCauses.rootCause(code, language).orElse(code);
                case CSI_ITEM -> question(code).orElse(code);
                case TOUCHPOINT ->
                    organisation.touchpoints().stream()
                            .filter(touchpoint -> touchpoint.code().equals(code))
                            .findFirst()
                            .map(touchpoint -> touchpoint.name(language))
                            .orElse(code);
                case QUESTION_GROUP, OWN -> code;
            };
        }

        private Optional<String> question(String code) {
            return published.stream()
                    .flatMap(survey -> survey.question(code).stream())
                    .findFirst()
                    .map(question -> question.texts().getOrDefault(language, code));
        }

        private Stream<Comment> comment(ResponseView answer) {
            String words = String.join(
                    "\n",
                    answer.answers().stream()
                            .filter(said -> isOpenText(answer, said.question()))
                            .map(ResponseView.Answer::value)
                            .filter(value -> !value.isBlank())
                            .toList());
            String unit = organisation
                    .unit(answer.unit())
                    .map(view -> view.name())
                    .orElse(answer.unit().value());
            return words.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            new Comment(words, answer.language(), answer.score().orElse(null), unit));
        }

        private boolean isOpenText(ResponseView answer, String code) {
            return published.stream()
                    .filter(survey ->
                            survey.ref().equals(answer.survey()) && survey.version() == answer.surveyVersion())
                    .flatMap(survey -> survey.question(code).stream())
                    .map(Question::type)
                    .anyMatch(type -> type == QuestionType.OPEN_TEXT);
        }
    }
}
