package io.northloop.customer.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.CommercialFact;
import io.northloop.customer.port.CommercialFacts;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import io.northloop.shared.port.CompanyDefaults;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFactsTest {

    /** In Shanghai the first quarter of 2026 has begun; in Greenwich it has not. */
    private static final Instant NOW = Instant.parse("2025-12-31T20:00:00Z");

    private final KeptFacts kept = new KeptFacts();
    private final RecordFacts recordFacts =
            new RecordFacts(kept, new TwoCustomers(), new ShanghaiCompany(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void takes_a_fact_once_however_often_it_is_told() {
        FactReport report = told("c-1", "2025-Q4", "1000", "2026-01-01T00:00:00+08:00");
        assertThat(record(report)).hasOnlyElementsOfType(FactVerdict.Taken.class);
        assertThat(record(report, report)).hasSize(2).hasOnlyElementsOfType(FactVerdict.Repeated.class);
        assertThat(kept.written).isEqualTo(1);
    }

    @Test
    void never_lets_an_older_telling_overwrite_a_newer_one() {
        record(told("c-1", "2025-Q4", "1000", "2025-12-31T00:00:00Z"));
        assertThat(record(told("c-1", "2025-Q4", "900", "2025-12-30T23:59:59Z")))
                .hasOnlyElementsOfType(FactVerdict.Outdated.class);
        assertThat(revenue("c-1", "2025-Q4")).isEqualTo("1000");
    }

    @Test
    void lets_the_later_telling_hold_of_those_that_are_of_no_moment() {
        record(told("c-1", "2025-Q4", "1000", null), told("c-1", "2025-Q4", "1100", null));
        record(told("c-1", "2025-Q4", "900", null));
        assertThat(revenue("c-1", "2025-Q4")).isEqualTo("900");
        record(told("c-1", "2025-Q4", "800", "2025-12-31T20:04:00Z"));
        record(told("c-1", "2025-Q4", "700", null));
        assertThat(revenue("c-1", "2025-Q4")).isEqualTo("700");
    }

    @Test
    void what_holds_told_again_of_no_moment_changes_nothing() {
        record(told("c-1", "2025-Q4", "1000", "2025-12-31T00:00:00Z"));
        assertThat(record(told("c-1", "2025-Q4", "1000", null))).hasOnlyElementsOfType(FactVerdict.Repeated.class);
        assertThat(kept.written).isEqualTo(1);
        assertThat(kept.facts.values())
                .extracting(CommercialFact::asOf)
                .containsExactly(Instant.parse("2025-12-31T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"1000, CNY, 1100, CNY", "1100, CNY, 1100, EUR", "1100, CNY, 7, EUR"})
    void of_two_that_contradict_each_other_at_one_moment_the_same_holds_in_any_order(
            BigDecimal revenue, String currency, BigDecimal holding, String inCurrency) {
        FactReport first = contradicting(revenue, currency);
        FactReport other = contradicting(holding, inCurrency);
        assertThat(record(first, other)).hasOnlyElementsOfType(FactVerdict.Taken.class);
        assertThat(record(first)).hasOnlyElementsOfType(FactVerdict.Outdated.class);
        assertThat(record(other)).hasOnlyElementsOfType(FactVerdict.Repeated.class);
        assertThat(revenue("c-1", "2025-Q4")).isEqualTo(holding.toPlainString());
    }

    private static FactReport contradicting(BigDecimal revenue, String currency) {
        OffsetDateTime moment = OffsetDateTime.parse("2025-12-31T00:00:00Z");
        return new FactReport("c-1", "2025-Q4", revenue, BigDecimal.ONE, currency, moment);
    }

    @Test
    void comes_to_the_same_whatever_the_order_and_however_often_replayed() {
        List<FactReport> reports = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            reports.add(told("c-1", "2025-Q3", Integer.toString(i), "2025-10-0" + i + "T00:00:00Z"));
            reports.add(told("c-2", "2025-Q4", Integer.toString(i * 7), "2025-12-0" + i + "T00:00:00Z"));
        }
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            KeptFacts own = new KeptFacts();
            RecordFacts recording =
                    new RecordFacts(own, new TwoCustomers(), new ShanghaiCompany(), Clock.fixed(NOW, ZoneOffset.UTC));
            List<FactReport> shuffled = new ArrayList<>(reports);
            shuffled.addAll(reports);
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(shuffled.size());
            recording.record(new RecordFacts.Command(shuffled.subList(0, cut)));
            recording.record(new RecordFacts.Command(shuffled.subList(cut, shuffled.size())));
            assertThat(own.facts.values())
                    .extracting(fact -> fact.revenue().amount().toPlainString())
                    .containsExactlyInAnyOrder("9", "63");
        }
    }

    @Test
    void a_message_is_of_its_own_moment_unless_it_says_another() {
        OffsetDateTime sent = OffsetDateTime.parse("2025-11-01T00:00:00Z");
        assertThat(told("c-1", "2025-Q4", "5", null).datedBy(sent).asOf()).isEqualTo(sent);
        assertThat(told("c-1", "2025-Q4", "5", "2025-10-02T00:00:00Z")
                        .datedBy(sent)
                        .asOf())
                .isEqualTo(OffsetDateTime.parse("2025-10-02T00:00:00Z"));
        assertThat(told("c-1", "2025-Q4", "5", null).datedBy(null).isDated()).isFalse();
    }

    @Test
    void keeps_the_good_ones_beside_the_bad() {
        List<FactVerdict> verdicts = record(
                told("c-1", "2025-Q4", "-1", null),
                told("nobody", "2025-Q4", "1", null),
                told("c-2", "2025-Q4", "1", null),
                told("c-2", "2026-Q2", "1", null));
        assertThat(verdicts.get(0)).isEqualTo(new FactVerdict.Unsound(List.of(Fault.at("/revenue", "not-a-revenue"))));
        assertThat(verdicts.get(1))
                .isEqualTo(new FactVerdict.UnknownCustomer(
                        List.of(Fault.at("/customerRef", "unknown-customer", "nobody"))));
        assertThat(verdicts.get(2)).isInstanceOf(FactVerdict.Taken.class);
        assertThat(verdicts.get(3))
                .isEqualTo(new FactVerdict.Unsound(List.of(Fault.at("/period", "quarter-not-begun"))));
        assertThat(kept.facts).hasSize(1);
    }

    @Test
    void takes_the_quarter_that_has_begun_in_the_companys_zone() {
        assertThat(record(told("c-1", "2026-Q1", "1", null))).hasOnlyElementsOfType(FactVerdict.Taken.class);
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        FactReport report = new FactReport(
                null,
                "2025-4",
                new BigDecimal("1E300"),
                new BigDecimal("1E-2147483647"),
                "RMB",
                OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        assertThat(record(report).getFirst())
                .isEqualTo(new FactVerdict.Unsound(List.of(
                        Fault.at("/customerRef", "required"),
                        Fault.at("/period", "not-a-quarter"),
                        Fault.at("/revenue", "not-a-revenue"),
                        Fault.at("/profit", "not-an-amount"),
                        Fault.at("/currency", "unknown-currency"),
                        Fault.at("/asOf", "in-the-future"))));
        assertThat(kept.facts).isEmpty();
    }

    private List<FactVerdict> record(FactReport... reports) {
        return recordFacts.record(new RecordFacts.Command(List.of(reports)));
    }

    private String revenue(String customer, String quarter) {
        CommercialFact fact = kept.facts.get(new CommercialFact.Key(
                new CustomerRef(customer), Quarter.parse(quarter).orElseThrow()));
        return fact == null ? "none" : fact.revenue().amount().toPlainString();
    }

    private static FactReport told(String customer, String quarter, String revenue, @Nullable String asOf) {
        return new FactReport(
                customer,
                quarter,
                new BigDecimal(revenue),
                BigDecimal.ONE,
                "CNY",
                asOf == null ? null : OffsetDateTime.parse(asOf));
    }

    private static final class KeptFacts implements CommercialFacts {

        private final Map<CommercialFact.Key, CommercialFact> facts = new HashMap<>();
        private int written;

        @Override
        public Map<CommercialFact.Key, CommercialFact> find(Collection<CommercialFact.Key> keys) {
            return facts.entrySet().stream()
                    .filter(known -> keys.contains(known.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public void keep(Collection<CommercialFact> told) {
            told.forEach(fact -> facts.put(fact.key(), fact));
            written += told.size();
        }
    }

    private static final class ShanghaiCompany implements CompanyDefaults {

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Language language() {
            return Language.ZH_CN;
        }
    }
}
