package io.northloop.programme.application;

import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.programme.PosterLinks;
import io.northloop.programme.PosterToken;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.BegunSurvey;
import io.northloop.programme.model.PosterLink;
import io.northloop.programme.model.Programme;
import io.northloop.programme.port.Chance;
import io.northloop.programme.port.PosterLinkStore;
import io.northloop.programme.port.RestraintRegister;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever opened a poster's link answer, once, without anybody knowing who they are. */
@Component
class BeginFromPoster implements PosterLinks {

    private final PosterLinkStore links;
    private final PosterProgrammes programmes;
    private final OrganisationDirectory organisation;
    private final SurveyDirectory surveys;
    private final RestraintRegister restraint;
    private final Chance chance;
    private final Clock clock;

    BeginFromPoster(
            PosterLinkStore links,
            PosterProgrammes programmes,
            OrganisationDirectory organisation,
            SurveyDirectory surveys,
            RestraintRegister restraint,
            Chance chance,
            Clock clock) {
        this.links = links;
        this.programmes = programmes;
        this.organisation = organisation;
        this.surveys = surveys;
        this.restraint = restraint;
        this.chance = chance;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Poster> poster(PosterToken token) {
        return links.find(token).map(link -> {
            Optional<UnitView> centre = organisation.unit(link.centre());
            return new Poster(
                    link.centre(),
                    centre.map(UnitView::name).orElse(link.centre().value()),
                    open(link).map(Asked::survey));
        });
    }

    @Override
    @Transactional
    public SurveyToken begin(PosterToken token, Optional<SurveyToken> before, Language language) {
        PosterLink link =
                links.find(token).orElseThrow(() -> DomainError.of(DomainError.Kind.NOT_FOUND, "link-unknown"));
        Asked asked = open(link).orElseThrow(() -> DomainError.of(DomainError.Kind.GONE, "poster-closed"));
        Instant now = clock.instant();
        Optional<PosterLinkStore.Begun> begun = before.flatMap(own -> links.begun(own, link));
        if (begun.filter(it -> !it.spent() && it.expiresAt().isAfter(now)).isPresent()) {
            return before.orElseThrow();
        }
        Duration pause = Duration.ofDays(restraint.current().limits().anyDays());
        if (begun.filter(it -> it.spent() && it.at().plus(pause).isAfter(now)).isPresent()) {
            throw DomainError.conflict("poster-answered");
        }
        SurveyToken own = chance.newToken();
        links.begin(new BegunSurvey(
                own,
                link.programme(),
                link.centre(),
                asked.survey(),
                language,
                now,
                now.plus(asked.programme().settings().expiry())));
        return own;
    }

    private Optional<Asked> open(PosterLink link) {
        boolean there =
                organisation.unit(link.centre()).filter(UnitView::active).isPresent();
        return programmes
                .open(link.programme())
                .filter(_ -> there)
                .flatMap(programme -> surveys.current(programme.survey()).map(survey -> new Asked(programme, survey)));
    }

    private record Asked(Programme programme, PublishedSurvey survey) {}
}
