package io.northloop.response.persistence;

import io.northloop.response.ResponseId;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.model.Rating;
import io.northloop.shared.persistence.Columns;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many answers as one statement: a column is one array, so that the text of the statement never changes. */
record CollectedColumns(List<CollectedAnswer> answers) {

    /**
     * Rows whose sender id is known are left out, with their delta and their fact; of employees' answers nothing is
     * told. Returns how many were written.
     */
    static final String INSERT = """
            with incoming as (
                select * from unnest(
                    cast(:ids as uuid[]), cast(:events as uuid[]), cast(:senders as text[]),
                    cast(:versions as uuid[]), cast(:surveys as text[]), cast(:kinds as text[]),
                    cast(:units as text[]), cast(:customers as text[]), cast(:advisers as text[]),
                    cast(:touchpoints as text[]), cast(:answered as timestamptz[]), cast(:received as timestamptz[]),
                    cast(:days as date[]), cast(:scores as smallint[]), cast(:lowest as smallint[]),
                    cast(:answers as jsonb[]), cast(:languages as text[]), cast(:weights as numeric[]),
                    cast(:attributes as jsonb[]), cast(:live as boolean[]), cast(:digests as text[]),
                    cast(:csiModels as integer[]), cast(:csis as numeric[]), cast(:csiDimensions as text[]),
                    cast(:csiItems as text[]))
                as t(id, event_id, sender_id, survey_version, survey_ref, kind, unit_ref, customer_ref, adviser_ref,
                     touchpoint, answered_at, received_at, day, score, lowest_score, answers, language, weight,
                     attributes, live, digest, csi_model, csi, csi_dimensions, csi_items)),
            answer as (
                insert into response (
                    id, sender_id, survey_version, survey_ref, kind, unit_ref, customer_ref, adviser_ref, touchpoint,
                    import_id, answered_at, received_at, score, lowest_score, answers, language, weight, attributes,
                    live, digest)
                select id, sender_id, survey_version, survey_ref, kind, unit_ref, customer_ref, adviser_ref,
                       touchpoint, cast(:import as uuid), answered_at, received_at, score, lowest_score, answers,
                       language, weight, attributes, live, decode(digest, 'hex')
                from incoming
                on conflict (sender_id) do nothing
                returning id),
            delta as (
                insert into measurement_delta (
                    unit_ref, day, kind, survey_ref, touchpoint, adviser_ref, score, weight)
                select unit_ref, day, kind, survey_ref, coalesce(touchpoint, ''), coalesce(adviser_ref, ''), score,
                       weight
                from incoming join answer using (id)
                where score is not null),
            csi as (
                insert into csi_answer (
                    response_id, unit_ref, day, survey_ref, touchpoint, adviser_ref, model, score, csi, dimensions,
                    items)
                select id, unit_ref, day, survey_ref, coalesce(touchpoint, ''), coalesce(adviser_ref, ''), csi_model,
                       score, csi, cast(csi_dimensions as numeric[]), cast(csi_items as smallint[])
                from incoming join answer using (id)
                where csi_model is not null),
            rated as (
                insert into rated_answer (
                    response_id, question, type, leads, value, unit_ref, day, kind, survey_ref, touchpoint,
                    adviser_ref, weight)
                select id, question, type, leads, value, unit_ref, day, kind, survey_ref, coalesce(touchpoint, ''),
                       coalesce(adviser_ref, ''), weight
                from unnest(
                    cast(:ratedIds as uuid[]), cast(:ratedQuestions as text[]), cast(:ratedTypes as text[]),
                    cast(:ratedLeading as boolean[]), cast(:ratedValues as smallint[]))
                    as rating (id, question, type, leads, value)
                join incoming using (id) join answer using (id)
                where kind <> 'EMPLOYEE'),
            fact as (
                insert into response_fact (response_id, event_id)
                select id, event_id from incoming join answer using (id) where kind <> 'EMPLOYEE')
            select count(*) from answer
            """;

    Map<String, @Nullable Object> parameters(@Nullable UUID imported) {
        Map<String, @Nullable Object> named = new HashMap<>();
        named.put("ids", texts(a -> a.id().value().toString()));
        named.put("events", texts(a -> a.eventId().toString()));
        named.put("senders", texts(CollectedAnswer::senderId));
        named.put("versions", texts(a -> a.survey().id().value().toString()));
        named.put("surveys", texts(a -> a.survey().ref().value()));
        named.put("kinds", texts(a -> a.survey().kind().name()));
        named.put("units", texts(a -> a.unit().value()));
        named.put("customers", texts(a -> a.customer().map(Object::toString).orElse(null)));
        named.put("advisers", texts(a -> a.adviser().map(Object::toString).orElse(null)));
        named.put("touchpoints", texts(a -> a.touchpoint().orElse(null)));
        named.put("answered", texts(a -> a.answeredAt().atOffset(ZoneOffset.UTC).toString()));
        named.put("received", texts(a -> a.receivedAt().atOffset(ZoneOffset.UTC).toString()));
        named.put("days", texts(a -> a.day().toString()));
        named.put("scores", texts(a -> SqlResponses.orNull(a.score())));
        named.put("lowest", texts(a -> SqlResponses.orNull(a.answers().lowestScore(a.survey()))));
        named.put("answers", texts(a -> AnswersJson.write(a.answers())));
        named.put("languages", texts(a -> a.language().tag()));
        named.put("weights", texts(a -> a.weight().toPlainString()));
        named.put("attributes", texts(a -> AnswersJson.writeAttributes(a.attributes())));
        named.put("live", texts(a -> Boolean.toString(a.live())));
        named.put("digests", texts(a -> a.digest().hex()));
        named.put("csiModels", texts(a -> a.csi().map(CsiAnswer::model).orElse(null)));
        named.put("csis", texts(a -> a.csi().flatMap(CsiAnswer::index).orElse(null)));
        named.put(
                "csiDimensions",
                texts(a -> a.csi()
                        .map(CsiAnswer::dimensions)
                        .map(CollectedColumns::array)
                        .orElse(null)));
        named.put(
                "csiItems",
                texts(a -> a.csi()
                        .map(CsiAnswer::items)
                        .map(CollectedColumns::array)
                        .orElse(null)));
        List<Rated> rated = answers.stream()
                .flatMap(answer -> answer.answers().ratings(answer.survey()).stream()
                        .map(rating -> new Rated(answer.id(), rating)))
                .toList();
        named.put("ratedIds", Columns.texts(rated, it -> it.id().value()));
        named.put("ratedQuestions", Columns.texts(rated, it -> it.rating().question()));
        named.put("ratedTypes", Columns.texts(rated, it -> it.rating().type()));
        named.put("ratedLeading", Columns.texts(rated, it -> it.rating().leading()));
        named.put("ratedValues", Columns.texts(rated, it -> it.rating().value()));
        named.put("import", imported);
        return named;
    }

    private record Rated(ResponseId id, Rating rating) {}

    private @Nullable String[] texts(Function<CollectedAnswer, @Nullable Object> column) {
        return Columns.texts(answers, column);
    }

    /** PostgreSQL's own way of writing an array. */
    private static String array(List<? extends @Nullable Object> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
