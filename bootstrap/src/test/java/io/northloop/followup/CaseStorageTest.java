package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Actor;
import io.northloop.followup.model.CaseSight;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.Opening;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.port.CaseReadModel;
import io.northloop.followup.port.CaseReadModel.Filter;
import io.northloop.followup.port.CaseReadModel.Row;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.RootCauses;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NorthloopTest
class CaseStorageTest {

    private static final Instant RECEIVED = Instant.parse("2026-10-01T10:00:00.123456Z");
    private static final Actor BY = new Actor("account:m", new PersonRef("storage-m"));

    private final Cases cases;
    private final CaseReadModel lists;
    private final RootCauses rootCauses;
    private final Ids ids;
    private final TransactionTemplate transaction;

    @Autowired
    CaseStorageTest(
            Cases cases, CaseReadModel lists, RootCauses rootCauses, Ids ids, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.lists = lists;
        this.rootCauses = rootCauses;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_case_comes_back_as_it_was_kept() {
        FollowUpCase opened = add("storage-a", RECEIVED);
        transaction.executeWithoutResult(status -> {
            FollowUpCase locked = cases.lock(opened.id()).orElseThrow();
            locked.contact(ContactOutcome.NOT_REACHED, ContactMeans.PHONE, BY, RECEIVED.plusSeconds(5), "no answer");
            locked.contact(ContactOutcome.REACHED, ContactMeans.VISIT, BY, RECEIVED.plusSeconds(9), null);
            locked.resolve("waiting", "sorted", BY, RECEIVED.plusSeconds(10));
            cases.save(locked);
            assertThat(read(opened).snapshot())
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(locked.snapshot());
        });
        assertThat(read(opened).snapshot().version()).isEqualTo(1);
        assertThat(read(opened).snapshot().steps()).hasSize(5);
    }

    @Test
    void an_answer_is_reserved_once() {
        FollowUpCase opened = add("storage-b", RECEIVED);
        ResponseId another = new ResponseId(ids.next());
        assertThat(transaction.<@Nullable Set<ResponseId>>execute(
                        status -> cases.reserve(List.of(opened.snapshot().response(), another))))
                .containsExactly(another);
    }

    @Test
    void lists_go_on_by_key_in_the_order_of_urgency() {
        List<CaseId> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(add("storage-c", RECEIVED.plusSeconds(i)).id());
        }
        CaseSight sight = new CaseSight(false, Set.of(new UnitRef("storage-c")), Set.of());
        Filter all = new Filter(Set.of(), Set.of(), Set.of(), Optional.empty());
        List<CaseId> found = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Row> slice = lists.list(sight, all, new SliceRequest(2, cursor));
            slice.items().forEach(row -> found.add(row.id()));
            cursor = slice.next();
        } while (cursor != null);
        assertThat(found).isEqualTo(expected);
        Instant justAfterTheSecond = RECEIVED.plusSeconds(86_401);
        assertThat(lists.list(
                                sight,
                                new Filter(
                                        Set.of(),
                                        Set.of(CaseState.ASSIGNED),
                                        Set.of(new PersonRef("storage-m")),
                                        Optional.of(justAfterTheSecond)),
                                new SliceRequest(9, null))
                        .items())
                .hasSize(2);
        assertThat(lists.count(sight, justAfterTheSecond, Duration.ofHours(4)))
                .extracting(CaseCounts.Counts::open, CaseCounts.Counts::overdue, CaseCounts.Counts::dueSoon)
                .containsExactly(5L, 2L, 3L);
        assertThat(lists.performance(sight, Set.of(), RECEIVED, justAfterTheSecond))
                .isEqualTo(new CaseReadModel.Performance(2, 0, Optional.empty(), 0, Optional.empty(), 0));
    }

    @Test
    void keeps_the_settled_root_causes() {
        assertThat(rootCauses.all())
                .extracting(it -> it.code())
                .startsWith(
                        "waiting",
                        "first-time-fix",
                        "price-and-billing",
                        "staff-attitude",
                        "communication",
                        "parts-and-delivery",
                        "facility",
                        "product-quality",
                        "booking",
                        "other");
    }

    private FollowUpCase read(FollowUpCase opened) {
        return cases.find(opened.id()).orElseThrow();
    }

    private FollowUpCase add(String unit, Instant receivedAt) {
        Opening opening = new Opening(
                new ResponseId(ids.next()),
                new UnitRef(unit),
                null,
                "service-visit",
                new SurveyRef("standard-transactional"),
                SurveyKind.TRANSACTIONAL,
                3,
                2,
                true,
                receivedAt);
        FollowUpCase opened = FollowUpCase.open(
                new CaseId(ids.next()),
                opening,
                Optional.of(new PersonRef("storage-m")),
                receivedAt,
                ServiceLevel.STANDARD);
        transaction.executeWithoutResult(status -> {
            assertThat(cases.reserve(List.of(opening.response()))).containsExactly(opening.response());
            cases.add(List.of(opened));
        });
        return opened;
    }
}
