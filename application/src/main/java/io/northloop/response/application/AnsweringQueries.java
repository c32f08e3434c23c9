package io.northloop.response.application;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.TouchpointView;
import io.northloop.organisation.UnitView;
import io.northloop.programme.SurveyToken;
import io.northloop.response.model.SurveyLink;
import io.northloop.response.port.AnswerDrafts;
import io.northloop.response.port.AnswerableLinks;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.Section;
import io.northloop.survey.SurveyDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the holder of a link may read. Reading changes nothing, however often a mail scanner opens the link. */
@Component
public final class AnsweringQueries {

    private final AnswerableLinks links;
    private final SurveyDirectory surveys;
    private final AnswerDrafts drafts;
    private final StoredResponses stored;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    AnsweringQueries(
            AnswerableLinks links,
            SurveyDirectory surveys,
            AnswerDrafts drafts,
            StoredResponses stored,
            OrganisationDirectory organisation,
            Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.drafts = drafts;
        this.stored = stored;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * A questionnaire that waits for its answer.
     *
     * @param sections of a long survey
     * @param company who asks
     * @param unit the name of the centre that it is about
     * @param service what it is about, if more is known than the centre
     * @param language of the invitation
     */
    public record Questionnaire(
            PublishedSurvey survey,
            List<Section> sections,
            String company,
            String unit,
            Optional<TouchpointView> service,
            Language language,
            Instant expiresAt) {}

    /**
     * What became of a link.
     *
     * @param callback whether a call back was asked for
     */
    public record Outcome(Optional<LoyaltyCategory> category, boolean callback, String company) {}

    /**
     * @throws DomainError NOT_FOUND {@code link-unknown}; GONE {@code link-expired}; CONFLICT {@code link-spent}
     */
    public Questionnaire questionnaire(String token) {
        SurveyLink link = link(token);
        if (link.spent().isPresent()) {
            throw LinkErrors.spent();
        }
        if (link.isExpired(clock.instant())) {
            throw LinkErrors.expired();
        }
        PublishedSurvey survey = surveys.version(link.survey())
                .orElseThrow(() -> new IllegalStateException("a link without its survey: " + link.survey()));
        String unit = organisation
                .unit(link.unit())
                .map(UnitView::name)
                .orElse(link.unit().value());
        Optional<TouchpointView> service = link.touchpoint().flatMap(organisation::touchpoint);
        return new Questionnaire(
                survey,
                surveys.sections(survey.id()),
                organisation.companyName(),
                unit,
                service,
                link.language(),
                link.expiresAt());
    }

    /**
     * What was filled in of a long survey or an interview and not sent yet, as the page sent it; empty when nothing is
     * kept.
     */
    public Map<String, List<String>> draft(String token) {
        return SurveyToken.parse(token).flatMap(drafts::find).orElse(Map.of());
    }

    /** What was answered by this link, as far as the link leads to it; empty while nothing was. */
    public Optional<Outcome> outcome(String token) {
        return link(token)
                .spent()
                .map(spent -> spent.receipt()
                        .flatMap(receipt -> stored.find(receipt.response()))
                        .map(response -> new Outcome(
                                response.category(), response.consent().callback(), organisation.companyName()))
                        .orElseGet(() -> new Outcome(Optional.empty(), false, organisation.companyName())));
    }

    private SurveyLink link(String token) {
        return SurveyToken.parse(token).flatMap(links::find).orElseThrow(LinkErrors::unknown);
    }
}
