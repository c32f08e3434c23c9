package io.northloop.programme.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.programme.WaveId;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.Occasion;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds invitations in one statement; what the same occasion has brought already is left as it is. */
final class InvitationInsert {

    private InvitationInsert() {}

    static JdbcClient.StatementSpec of(JdbcClient jdbc, List<Invitation> invitations) {
        List<Invitation.Snapshot> rows =
                invitations.stream().map(Invitation::snapshot).toList();
        return jdbc.sql("""
                        insert into invitation (id, programme_ref, service_event_id, service_ended_at, wave_id, ask_until,
                               customer_ref, person_ref, unit_ref, adviser_ref, touchpoint, survey_ref, kind, channel,
                               state, reason, created_at, due_at)
                        select id, programme, event, ended, wave, ask_until, customer, person, unit, adviser, touchpoint,
                               survey, kind, channel, state, reason, created, due
                          from unnest(cast(:ids as uuid[]), :programmes, :events, cast(:ends as timestamptz[]),
                                      cast(:waves as uuid[]), cast(:untils as timestamptz[]), :customers, :people, :units,
                                      :advisers, :touchpoints, :surveys, :kinds, :channels, :states, :reasons,
                                      cast(:created as timestamptz[]), cast(:due as timestamptz[]))
                               with ordinality as planned (id, programme, event, ended, wave, ask_until, customer,
                                      person, unit, adviser, touchpoint, survey, kind, channel, state, reason, created,
                                      due, position)
                         order by position
                        on conflict do nothing""")
                .param("ids", texts(rows, row -> row.id().value()))
                .param("programmes", texts(rows, row -> row.subject().programme()))
                .param("events", texts(rows, row -> service(row, Occasion.FinishedService::eventId)))
                .param("ends", texts(rows, row -> service(row, Occasion.FinishedService::endedAt)))
                .param(
                        "waves",
                        texts(
                                rows,
                                row -> row.subject().waveId().map(WaveId::value).orElse(null)))
                .param(
                        "untils",
                        texts(
                                rows,
                                row -> row.subject()
                                        .waveId()
                                        .map(wave -> row.subject().occasion().askUntil())
                                        .orElse(null)))
                .param(
                        "customers",
                        texts(
                                rows,
                                row -> row.subject().addressee().asCustomer().orElse(null)))
                .param(
                        "people",
                        texts(
                                rows,
                                row -> row.subject().addressee().asEmployee().orElse(null)))
                .param("units", texts(rows, row -> row.subject().centre()))
                .param("advisers", texts(rows, row -> row.subject().adviser()))
                .param("touchpoints", texts(rows, row -> row.subject().touchpoint()))
                .param("surveys", texts(rows, row -> row.subject().survey()))
                .param("kinds", texts(rows, row -> row.subject().kind()))
                .param("channels", texts(rows, row -> row.subject().channel()))
                .param("states", texts(rows, Invitation.Snapshot::state))
                .param("reasons", texts(rows, Invitation.Snapshot::reason))
                .param("created", texts(rows, Invitation.Snapshot::createdAt))
                .param("due", texts(rows, Invitation.Snapshot::dueAt));
    }

    private static <T> @Nullable T service(Invitation.Snapshot row, Function<Occasion.FinishedService, T> part) {
        return row.subject().occasion().asService().map(part).orElse(null);
    }
}
