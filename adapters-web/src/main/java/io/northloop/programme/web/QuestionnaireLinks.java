package io.northloop.programme.web;

import io.northloop.programme.SurveyToken;
import io.northloop.programme.port.SurveyLinks;
import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import org.springframework.stereotype.Component;

@Component
class QuestionnaireLinks implements SurveyLinks {

    private final PublicAddress address;

    QuestionnaireLinks(PublicAddress address) {
        this.address = address;
    }

    @Override
    public URI page(SurveyToken token) {
        return address.of("/s/" + token.value());
    }

    @Override
    public URI page(SurveyToken token, int score) {
        return address.of("/s/" + token.value() + "?score=" + score);
    }
}
