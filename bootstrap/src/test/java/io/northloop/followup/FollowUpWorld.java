package io.northloop.followup;

import io.northloop.access.Role;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.model.Account;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.RecommendScore;
import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.NoteAbsence;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.organisation.application.PutUnit;
import io.northloop.organisation.application.UnitDraft;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.ResponsesSubmitted;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Units, people, accounts and answers for tests of follow-up. */
@Component
final class FollowUpWorld {

    static final Editor EDITOR = new Editor("test", new UnitScope.Everything());

    private final PutUnit putUnit;
    private final PutPerson putPerson;
    private final NoteAbsence noteAbsence;
    private final OpenAccount openAccount;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FollowUpWorld(
            PutUnit putUnit,
            PutPerson putPerson,
            NoteAbsence noteAbsence,
            OpenAccount openAccount,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.putUnit = putUnit;
        this.putPerson = putPerson;
        this.noteAbsence = noteAbsence;
        this.openAccount = openAccount;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A region with a centre, named after the prefix: {@code <prefix>-region}, {@code <prefix>-centre}. */
    void centre(String prefix) {
        unit(prefix + "-region", "REGION", null);
        unit(prefix + "-centre", "CENTRE", prefix + "-region");
    }

    void unit(String ref, String kind, @Nullable String parent) {
        unit(ref, kind, parent, "Unit " + ref);
    }

    void unit(String ref, String kind, @Nullable String parent, String name) {
        UnitDraft draft = new UnitDraft(ref, kind, name, parent, "Asia/Shanghai", true);
        putUnit.put(new PutUnit.Command(EDITOR, draft, Optional.empty()));
    }

    PersonRef person(String ref, String post, @Nullable String unit) {
        return person(ref, post, unit, ref + "@staff.example", null, true);
    }

    PersonRef person(
            String ref,
            String post,
            @Nullable String unit,
            @Nullable String email,
            @Nullable String deputy,
            boolean active) {
        PersonDraft draft = new PersonDraft(ref, "Person " + ref, email, null, "en", post, unit, deputy, active);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
        return new PersonRef(ref);
    }

    void named(String ref, String name, String post, String unit) {
        PersonDraft draft = new PersonDraft(ref, name, ref + "@staff.example", null, "en", post, unit, null, true);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }

    /** The person is away from today on, with this deputy. */
    void away(String ref, String post, @Nullable String unit, String deputy) {
        person(ref, post, unit, ref + "@staff.example", deputy, true);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        noteAbsence.note(new NoteAbsence.Command(EDITOR, new PersonRef(ref), today.minusDays(1), null));
    }

    void back(String ref) {
        noteAbsence.note(new NoteAbsence.Command(EDITOR, new PersonRef(ref), null, null));
    }

    /** A customer in the records. */
    CustomerRef customer(String ref, String name) {
        jdbc.sql("insert into customer (ref, name, email, language) values (?, ?, ?, 'en')")
                .params(ref, name, ref + "@customers.example")
                .update();
        return new CustomerRef(ref);
    }

    /** Says whose answer it was. */
    void gaveAnswer(ResponseSubmitted answer, CustomerRef customer) {
        jdbc.sql("update response set customer_ref = ? where id = ?")
                .params(customer.value(), answer.responseId().value())
                .update();
    }

    /** An account with the tests' password for that person. */
    void account(String username, Role role, @Nullable String unit, @Nullable PersonRef person) {
        Account.Profile profile =
                new Account.Profile(username, role, person, unit == null ? null : new UnitRef(unit), null);
        openAccount.open(new OpenAccount.Command(
                "test", username, profile, new OpenAccount.Password.Chosen(TestAccounts.PASSWORD)));
    }

    /** An answer received and answered now. */
    ResponseSubmitted answer(String unit, int score, boolean callback) {
        Instant now = clock.instant();
        return answer(unit, SurveyKind.TRANSACTIONAL, score, callback, now, now, Optional.empty());
    }

    ResponseSubmitted answer(
            String unit,
            SurveyKind kind,
            int score,
            boolean callback,
            Instant answeredAt,
            Instant receivedAt,
            Optional<CustomerRef> customer) {
        return new ResponseSubmitted(
                ids.next(),
                clock.instant(),
                new ResponseId(ids.next()),
                new SurveyRef("standard-transactional"),
                kind,
                1,
                new UnitRef(unit),
                Optional.empty(),
                Optional.empty(),
                customer,
                Optional.of(new PersonRef(unit + "-adviser")),
                Optional.empty(),
                Optional.of(score),
                Optional.of(score),
                Optional.of(new RecommendScore(score).category()),
                answeredAt,
                receivedAt,
                callback,
                true);
    }

    /** Tells the answer as its fan-out does: in a transaction. */
    void submit(ResponseSubmitted answer) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ResponsesSubmitted(List.of(answer))));
    }

    /** Keeps an answer whose respondent left a telephone number, and tells it. */
    CaseId submitKept(ResponseSubmitted answer, String comment, @Nullable String phone) {
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, answered_at, received_at,
                            score, lowest_score, answers, language, consent_callback, consent_channel, consent_contact,
                            live, digest)
                        select :id, v.id, 'standard-transactional', 'TRANSACTIONAL', :unit, :at, :at, :score, :score,
                            jsonb_build_object('recommend', cast(:score as int), 'reason', cast(:comment as text)),
                            'en', :callback, case when :callback then 'PHONE' end, cast(:phone as text), true, ''
                        from survey_version v where v.survey_ref = 'standard-transactional'
                        order by v.number desc limit 1""")
                .param("id", answer.responseId().value())
                .param("unit", answer.unit().value())
                .param("at", Timestamp.from(answer.receivedAt()))
                .param("score", answer.score().orElseThrow())
                .param("comment", comment)
                .param("callback", phone != null)
                .param("phone", phone)
                .update();
        submit(answer);
        return caseOf(answer);
    }

    /** A figure of the unit, from a month that is over. */
    void measured(String unit, int score) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(40);
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        values (?, ?, 'TRANSACTIONAL', 'standard-transactional', ?)""").params(unit, day, score).update();
    }

    CaseId caseOf(ResponseSubmitted answer) {
        return new CaseId(jdbc.sql("select id from followup_case where response_id = :id")
                .param("id", answer.responseId().value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .single());
    }

    long casesOf(ResponseSubmitted answer) {
        return jdbc.sql("select count(*) from followup_case where response_id = :id")
                .param("id", answer.responseId().value())
                .query(Long.class)
                .single();
    }
}
