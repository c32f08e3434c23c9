package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.programme.WaveId;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Waves as the programme leaves them when the last link has closed, with real answers. */
final class WaveRows {

    private final String survey = "review-" + UUID.randomUUID();
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestAgenda agenda;
    private final TestAccounts accounts;
    private final int port;

    WaveRows(JdbcClient jdbc, TestClock clock, TestAgenda agenda, TestAccounts accounts, int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.agenda = agenda;
        this.port = port;
    }

    /** A wave of six customers who waited too long and said so. */
    WaveId waited(String unit) throws Exception {
        publish();
        WaveId wave = new WaveId(UUID.randomUUID());
        add(wave, clock.instant());
        for (int i = 0; i < 6; i++) {
            String token = "w" + i + UUID.randomUUID().toString().replace("-", "");
            link(wave, unit, token, i);
            answer(token);
        }
        agenda.runDue();
        return wave;
    }

    /** The standard survey asks no words: the same with a question for them. */
    private void publish() {
        String client = "wave-rows-" + UUID.randomUUID();
        Machine machine = Machine.signedIn(port, client, accounts.client(client, null));
        ObjectNode definition = (ObjectNode) Machine.json(machine.get("/api/v1/surveys/standard-csi/versions/1"));
        ObjectNode words = ((ArrayNode) definition.get("questions")).insertObject(0);
        words.put("code", "why").put("type", "OPEN_TEXT").put("required", false);
        words.putObject("texts").put("en", "What made you wait?").put("zh-CN", "是什么让您等待？");
        ObjectNode reason = ((ArrayNode) definition.get("questions")).insertObject(1);
        reason.put("code", "cause").put("type", "SINGLE_CHOICE").put("required", false);
        reason.putObject("texts").put("en", "Where did you wait?").put("zh-CN", "您在哪里等待？");
        ArrayNode choices = reason.putArray("choices");
        choices.addObject()
                .put("code", "desk")
                .putObject("texts")
                .put("en", "At the desk")
                .put("zh-CN", "在前台");
        choices.addObject()
                .put("code", "gate")
                .putObject("texts")
                .put("en", "At the gate")
                .put("zh-CN", "在门口");
        HttpResponse<String> added =
                machine.post("/api/v1/surveys", "{\"ref\":\"%s\",\"definition\":%s}".formatted(survey, definition));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        HttpResponse<String> published = machine.post("/api/v1/surveys/" + survey + "/publish", "");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
    }

    private void link(WaveId wave, String unit, String token, int number) throws Exception {
        UUID invitation = UUID.randomUUID();
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, survey_ref, kind, channel,
                                                state, created_at, sent_at, expires_at, wave_id, ask_until)
                        values (:id, 'standard-transactional', :customer, :unit, :survey, 'CSI', 'EMAIL',
                                'SENT', :now, :now, :expiry, :wave, :expiry)""")
                .param("id", invitation)
                .param("customer", "review-" + number)
                .param("unit", unit)
                .param("survey", survey)
                .param("wave", wave.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expiry", clock.instant().plusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref,
                                                 unit_ref, language, expires_at)
                        select :hash, :invitation, 'standard-transactional', v.id, v.survey_ref, :unit, 'en', :expiry
                          from survey_version v where v.survey_ref = :survey order by v.number desc limit 1""")
                .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)))
                .param("invitation", invitation)
                .param("unit", unit)
                .param("survey", survey)
                .param("expiry", clock.instant().plusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void answer(String token) throws Exception {
        String path = "/public/v1/surveys/" + token;
        StringBuilder answers = new StringBuilder();
        for (JsonNode question : Machine.json(http(path, null)).get("questions")) {
            String code = question.get("code").asString();
            String value = switch (question.get("type").asString()) {
                case "RECOMMEND" -> "3";
                case "RATING" -> code.equals("csi.initiation.waiting") ? "3" : "8";
                case "SINGLE_CHOICE" -> "[\"desk\"]";
                case "OPEN_TEXT" -> "\"I waited forty minutes, call me at 13812345678\"";
                default -> "";
            };
            if (!value.isEmpty()) {
                answers.append(answers.isEmpty() ? "" : ",")
                        .append("{\"question\":\"%s\",\"value\":%s}".formatted(code, value));
            }
        }
        HttpResponse<String> sent = http(path + "/response", "{\"answers\":[" + answers + "],\"locale\":\"en\"}");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    }

    private HttpResponse<String> http(String path, @Nullable String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
        return HttpClient.newHttpClient()
                .send(
                        body == null
                                ? request.build()
                                : request.POST(HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private void add(WaveId wave, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        jdbc.sql("""
                        insert into wave (id, programme_ref, name, opens_on, last_day, state, created_at, closed_at)
                        values (:id, 'standard-transactional', 'review', :day, :day, 'CLOSED', :now, :now)""")
                .param("id", wave.value())
                .param("day", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
