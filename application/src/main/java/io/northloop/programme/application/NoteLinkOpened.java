package io.northloop.programme.application;

import io.northloop.programme.LinkOpenings;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.port.OpenedLinks;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that links were opened, for the programme's figures. */
@Component
class NoteLinkOpened implements LinkOpenings {

    private final OpenedLinks links;

    NoteLinkOpened(OpenedLinks links) {
        this.links = links;
    }

    @Override
    @Transactional
    public void opened(SurveyToken link, Instant at) {
        links.note(link, at);
    }
}
