package io.northloop.demo;

import io.northloop.demo.DemoWave.Asked;
import io.northloop.demo.DemoWave.Rated;
import io.northloop.survey.CsiModel;
import io.northloop.survey.CsiScore;
import io.northloop.survey.PublishedSurvey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What those answered whom the demo's past waves asked, with the figures that are kept of it. */
final class DemoWaveAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoInsert insert;

    DemoWaveAnswers(DemoInsert insert) {
        this.insert = insert;
    }

    void load(DemoWave wave, PublishedSurvey survey, CsiModel model) {
        List<Asked> answered =
                wave.asked().stream().filter(it -> it.rated().isPresent()).toList();
        responses(answered, survey, model);
        index(answered, model);
    }

    private void responses(List<Asked> answered, PublishedSurvey survey, CsiModel model) {
        insert.into(
                "response",
                "id, survey_version, survey_ref, kind, unit_ref, customer_ref, programme_ref, invitation_id, answered_at,"
                        + " received_at, score, lowest_score, answers, language, consent_callback, consent_channel,"
                        + " consent_contact, live, digest",
                answered,
                asked -> {
                    DemoAnswered answer = asked.answered();
                    String customer = DemoVisit.customerRef(asked.customer());
                    boolean call = answer.asksForCall();
                    return Arrays.asList(
                            answer.responseId(),
                            survey.id().value(),
                            DemoWaveRows.SURVEY.value(),
                            DemoWaveRows.KIND,
                            asked.centre().ref(),
                            customer,
                            DemoWaveRows.PROGRAMME.value(),
                            asked.invitationId(),
                            answer.at(),
                            answer.at(),
                            answer.score(),
                            answer.score(),
                            answersJson(asked.rated().orElseThrow(), model),
                            asked.language().tag(),
                            call,
                            call ? DemoAnswers.CHANNEL : null,
                            call ? customer + "@customers.example" : null,
                            true,
                            digest(asked));
                });
        insert.into(
                "measurement_delta",
                "unit_ref, day, kind, survey_ref, programme_ref, score",
                answered,
                asked -> Arrays.asList(
                        asked.centre().ref(),
                        day(asked),
                        DemoWaveRows.KIND,
                        DemoWaveRows.SURVEY.value(),
                        DemoWaveRows.PROGRAMME.value(),
                        asked.rated().orElseThrow().score()));
    }

    private void index(List<Asked> answered, CsiModel model) {
        insert.into(
                "csi_answer",
                "response_id, unit_ref, day, survey_ref, programme_ref, model, score, csi, dimensions, items",
                answered,
                asked -> {
                    Rated rated = asked.rated().orElseThrow();
                    CsiScore score = model.score(ratings(rated, model));
                    return Arrays.asList(
                            asked.answered().responseId(),
                            asked.centre().ref(),
                            day(asked),
                            DemoWaveRows.SURVEY.value(),
                            DemoWaveRows.PROGRAMME.value(),
                            model.version(),
                            rated.score(),
                            score.index().orElseThrow(),
                            List.copyOf(score.dimensions().values()),
                            rated.ratings());
                });
    }

    private static Map<String, BigDecimal> ratings(Rated rated, CsiModel model) {
        Map<String, BigDecimal> ratings = new LinkedHashMap<>();
        for (CsiModel.Dimension dimension : model.dimensions()) {
            for (CsiModel.Item item : dimension.items()) {
                ratings.put(
                        dimension.question(item),
                        BigDecimal.valueOf(rated.ratings().get(ratings.size())));
            }
        }
        return ratings;
    }

    private static String answersJson(Rated rated, CsiModel model) {
        ObjectNode answers = JSON.createObjectNode();
        ratings(rated, model).forEach((question, rating) -> answers.put(question, rating.intValueExact()));
        return JSON.writeValueAsString(answers.put("recommend", rated.score()));
    }

    private static LocalDate day(Asked asked) {
        return LocalDate.ofInstant(asked.rated().orElseThrow().at(), DemoCompany.ZONE);
    }

    static byte[] digest(Asked asked) {
        return DemoVisits.sha256("wave answer " + asked.number());
    }
}
