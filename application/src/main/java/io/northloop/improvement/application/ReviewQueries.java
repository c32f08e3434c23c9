package io.northloop.improvement.application;

import io.northloop.access.Viewer;
import io.northloop.followup.RootCauseNames;
import io.northloop.improvement.OpenReviews;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.model.ReviewFinding;
import io.northloop.improvement.model.ReviewIssue;
import io.northloop.improvement.model.ReviewIssueKind;
import io.northloop.improvement.model.ReviewSummary;
import io.northloop.improvement.model.WaveReview;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.WaveReviews;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.WaveId;
import io.northloop.programme.WaveTitles;
import io.northloop.programme.WaveTitles.WaveTitle;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseView;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.QuestionType;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the reviews of waves: to headquarters, and to machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class ReviewQueries implements OpenReviews {

    private final WaveReviews reviews;
    private final WaveTitles titles;
    private final Plans plans;
    private final ResponseDirectory responses;
    private final RootCauseNames rootCauses;
    private final SurveyDirectory surveys;
    private final OrganisationDirectory organisation;

    ReviewQueries(
            WaveReviews reviews,
            WaveTitles titles,
            Plans plans,
            ResponseDirectory responses,
            RootCauseNames rootCauses,
            SurveyDirectory surveys,
            OrganisationDirectory organisation) {
        this.reviews = reviews;
        this.titles = titles;
        this.plans = plans;
        this.responses = responses;
        this.rootCauses = rootCauses;
        this.surveys = surveys;
        this.organisation = organisation;
    }

    /**
     * An issue to be read.
     *
     * @param title what it is called in the reader's language: a name from a kept list, or headquarters' words; the
     *     code where there is no name
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
    public record ShownReview(WaveReview.Snapshot review, WaveTitle title, List<ShownIssue> issues) {
        public ShownReview {
            issues = List.copyOf(issues);
        }

        public long undecided() {
            return review.issues().stream().filter(issue -> !issue.isDecided()).count();
        }
    }

    @Override
    public List<ReviewMention> open(Viewer viewer) {
        return viewer instanceof Viewer.Staff staff && staff.isHq()
                ? mentions(reviews.list(false)).reversed()
                : List.of();
    }

    /** @param complete whether they are over; the latest closed wave first */
    public List<ReviewMention> list(Viewer viewer, boolean complete) {
        viewer.requireCompanyWide();
        return mentions(reviews.list(complete));
    }

    public ShownReview review(Viewer viewer, WaveId wave, Language language) {
        viewer.requireCompanyWide();
        WaveReview.Snapshot review =
                reviews.find(wave).map(WaveReview::snapshot).orElseThrow(ReviewDesk::unknown);
        Reading reading = new Reading(review.issues(), language);
        return new ShownReview(
                review,
                title(wave, titles.titles(List.of(wave))),
                review.issues().stream().map(reading::shown).toList());
    }

    private List<ReviewMention> mentions(List<ReviewSummary> found) {
        Map<WaveId, WaveTitle> called =
                titles.titles(found.stream().map(ReviewSummary::wave).toList());
        return found.stream()
                .map(review -> new ReviewMention(
                        review.wave(),
                        review.programme(),
                        title(review.wave(), called),
                        review.closedAt(),
                        review.issues(),
                        review.undecided(),
                        review.complete()))
                .toList();
    }

    private static WaveTitle title(WaveId wave, Map<WaveId, WaveTitle> titles) {
        return Optional.ofNullable(titles.get(wave))
                .orElseThrow(() -> new IllegalStateException("a review of no wave: " + wave));
    }

    /** One reading of a review: answers, plans and what was ever published are looked up once. */
    private final class Reading {

        private final List<PublishedSurvey> published = surveys.allPublished();
        private final Map<ResponseId, ResponseView> answers;
        private final Map<PlanId, String> planTitles;
        private final Language language;

        Reading(List<ReviewIssue> issues, Language language) {
            this.language = language;
            this.answers = responses.masked(issues.stream()
                    .flatMap(issue -> Optional.ofNullable(issue.finding()).stream())
                    .flatMap(finding -> finding.answers().stream())
                    .collect(Collectors.toSet()));
            this.planTitles = plans.titles(issues.stream()
                    .flatMap(issue -> Optional.ofNullable(issue.outcome()).stream())
                    .flatMap(outcome -> outcome.plan().stream())
                    .collect(Collectors.toSet()));
        }

        ShownIssue shown(ReviewIssue issue) {
            ReviewFinding finding = issue.finding();
            List<Comment> comments = finding == null
                    ? List.of()
                    : finding.answers().stream()
                            .flatMap(id -> Optional.ofNullable(answers.get(id)).stream())
                            .flatMap(this::comment)
                            .toList();
            return new ShownIssue(
                    issue,
                    finding == null ? String.valueOf(issue.words()) : name(finding),
                    finding == null || finding.kind() != ReviewIssueKind.QUESTION_GROUP
                            ? null
                            : QuestionGroup.ofQuestion(finding.code() + ".").orElse(null),
                    comments,
                    Optional.ofNullable(issue.outcome())
                            .flatMap(ReviewIssue.Outcome::plan)
                            .map(planTitles::get)
                            .orElse(null));
        }

        /** Question and choice, as they were asked by the surveys whose answers stand for it. */
        private Optional<String> choice(ReviewFinding finding) {
            String[] codes = finding.code().split(ReviewFinding.OF_CHOICE, 2);
            Set<SurveyRef> asked = finding.answers().stream()
                    .flatMap(id -> Optional.ofNullable(answers.get(id)).stream())
                    .map(ResponseView::survey)
                    .collect(Collectors.toSet());
            return codes.length < 2
                    ? Optional.empty()
                    : published.stream()
                            .filter(survey -> asked.isEmpty() || asked.contains(survey.ref()))
                            .flatMap(survey -> survey.question(codes[0]).stream())
                            .flatMap(question -> question.choices().stream()
                                    .filter(choice -> choice.code().equals(codes[1]))
                                    .map(choice -> question.texts().getOrDefault(language, codes[0]) + " → "
                                            + choice.texts().getOrDefault(language, codes[1])))
                            .findFirst();
        }

        private String name(ReviewFinding finding) {
            String code = finding.code();
            return switch (finding.kind()) {
                case ROOT_CAUSE -> rootCauses.rootCause(code, language).orElse(code);
                case CHOICE -> choice(finding).orElse(code);
                case CSI_ITEM -> question(code).orElse(code);
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
