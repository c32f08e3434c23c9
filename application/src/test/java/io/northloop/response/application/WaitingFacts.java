package io.northloop.response.application;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.application.AnnounceResponsesTest.Harm;
import io.northloop.response.port.ResponseFacts;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** What was answered and is not announced yet, in memory; trouble is called before whatever may fail. */
final class WaitingFacts implements ResponseFacts {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final Map<ResponseId, Claimed> waiting = new LinkedHashMap<>();
    private final Map<ResponseId, ResponseSubmitted> answers = new HashMap<>();
    private final Map<ResponseId, Instant> retryAt = new HashMap<>();
    private final BiConsumer<Harm, List<ResponseId>> trouble;

    WaitingFacts(BiConsumer<Harm, List<ResponseId>> trouble) {
        this.trouble = trouble;
    }

    ResponseId add(int number) {
        return add(number, SurveyKind.TRANSACTIONAL, Optional.empty());
    }

    ResponseId add(int number, SurveyKind kind, Optional<CustomerRef> customer) {
        ResponseId id = new ResponseId(new UUID(1, number));
        ResponseSubmitted event = new ResponseSubmitted(
                new UUID(2, number),
                NOW,
                id,
                new SurveyRef("s"),
                kind,
                1,
                new UnitRef("u"),
                Optional.empty(),
                Optional.empty(),
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.of(9),
                Optional.of(9),
                Optional.of(LoyaltyCategory.PROMOTER),
                NOW,
                NOW,
                false,
                true);
        waiting.put(id, new Claimed(id, 0));
        answers.put(id, event);
        return id;
    }

    private boolean isDue(ResponseId id, Instant now) {
        return !retryAt.getOrDefault(id, Instant.MIN).isAfter(now);
    }

    @Override
    public List<Claimed> claim(Instant now, int atMost) {
        return waiting.entrySet().stream()
                .filter(entry -> isDue(entry.getKey(), now))
                .limit(atMost)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public Optional<Claimed> claim(Instant now, ResponseId id) {
        return Optional.ofNullable(waiting.get(id)).filter(fact -> isDue(id, now));
    }

    @Override
    public List<ResponseSubmitted> read(List<ResponseId> ids) {
        trouble.accept(Harm.UNREADABLE, ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(answers.get(id)).stream())
                .toList();
    }

    @Override
    public void announced(List<ResponseId> ids) {
        trouble.accept(Harm.STAYS, ids);
        ids.forEach(waiting::remove);
    }

    @Override
    public void postpone(ResponseId id, Instant at) {
        waiting.computeIfPresent(id, (key, fact) -> new Claimed(id, fact.attempts() + 1));
        retryAt.put(id, at);
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting.keySet().stream()
                .map(id -> retryAt.getOrDefault(id, Instant.EPOCH))
                .min(Instant::compareTo);
    }
}
