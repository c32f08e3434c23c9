package io.northloop.proposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginCuts;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.model.GridSettings;
import io.northloop.proposition.model.ProfitGrid;
import io.northloop.response.CallbackContact;
import io.northloop.response.ResponseDirectory;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Quarter;
import io.northloop.survey.QuestionGroup;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfitGridUseCasesTest {

    private static final Quarter PERIOD = new Quarter(2026, 2);
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency EUR = Currency.getInstance("EUR");

    private final FixedPortfolio portfolio = new FixedPortfolio();
    private final KeptSettings settings = new KeptSettings();
    private final List<String> audited = new ArrayList<>();
    private final AuditTrail audit = (who, action, subject, details) ->
            audited.add(who + " " + action + " " + subject + " " + details.getOrDefault("reason", ""));
    private final ProfitGridQueries reading = reading("2026-07-01T02:00:00Z");
    private final ChangeGridSettings change = new ChangeGridSettings(settings, audit);
    private final DiscloseCellAccounts disclose =
            new DiscloseCellAccounts(portfolio, settings, new MaskingOnly(), audit);

    @Test
    void the_whole_company_sees_the_grid_in_the_companys_currency_or_another() {
        ProfitGrid grid = reading.grid(Viewers.HQ, PERIOD, Optional.empty());
        assertThat(grid.currency()).isEqualTo(CNY);
        assertThat(grid.cell(ProfitTier.EXCELLENT, LoyaltyCategory.PROMOTER).customers())
                .isEqualTo(2);
        ProfitGrid other = reading.grid(Viewers.MACHINE, PERIOD, Optional.of(EUR));
        assertThat(other.currency()).isEqualTo(EUR);
        assertThat(other.otherCurrencies()).containsExactly(Map.entry(CNY, 2L));
        assertThat(portfolio.askedIn).containsExactly(CNY, EUR);
    }

    @Test
    void nobody_else_sees_or_sets_anything() {
        for (Viewer viewer : Viewers.OTHERS) {
            assertThat(refusal(() -> reading.grid(viewer, PERIOD, Optional.empty()))
                            .kind())
                    .isEqualTo(DomainError.Kind.FORBIDDEN);
            assertThat(refusal(() -> change.change(cuts(viewer, "0", "0.1", 0))).kind())
                    .isEqualTo(DomainError.Kind.FORBIDDEN);
            assertThat(refusal(() -> disclose.disclose(look(viewer, "curious"))).kind())
                    .isEqualTo(DomainError.Kind.FORBIDDEN);
        }
        assertThat(refusal(() -> disclose.disclose(look(Viewers.MACHINE, "curious")))
                        .kind())
                .isEqualTo(DomainError.Kind.FORBIDDEN);
        assertThat(audited).isEmpty();
        assertThat(settings.current().version()).isZero();
    }

    @Test
    void thirds_cut_where_the_quarter_is_cut_and_fixed_cuts_stand_in_where_nobody_has_a_margin() {
        MarginCuts thirds = new MarginCuts(new BigDecimal("0.02"), new BigDecimal("0.2"));
        change.change(new ChangeGridSettings.Command(
                Viewers.HQ, GridSettings.Cutting.TERCILES, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO, "CNY", 0));
        reading.grid(Viewers.HQ, PERIOD, Optional.empty());
        portfolio.terciles = Optional.of(thirds);
        reading.grid(Viewers.HQ, PERIOD, Optional.empty());
        assertThat(portfolio.cutAt).containsExactly(new MarginCuts(BigDecimal.ZERO, BigDecimal.ONE), thirds);
    }

    @Test
    void a_stale_change_of_the_cuts_is_told_what_is_in_force() {
        change.change(cuts(Viewers.HQ, "0.05", "0.2", 0));
        DomainError stale = refusal(() -> change.change(cuts(Viewers.HQ, "0.01", "0.3", 0)));
        assertThat(stale.kind()).isEqualTo(DomainError.Kind.STALE);
        assertThat(stale.faults()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo("/excellentFrom");
            assertThat(fault.arguments()).containsExactly(new BigDecimal("0.2"));
        });
        assertThat(refusal(() -> change.change(cuts(Viewers.HQ, "0.3", "0.2", 1)))
                        .kind())
                .isEqualTo(DomainError.Kind.REFUSED);
        assertThat(settings.current().cuts().lower()).isEqualByComparingTo("0.05");
    }

    @Test
    void accounts_are_shown_for_a_reason_that_is_kept_masked() {
        assertThat(refusal(() -> disclose.disclose(look(Viewers.HQ, " "))).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/reason required");
        assertThat(audited).isEmpty();
        portfolio.accounts = 500;
        CellAccounts shown = disclose.disclose(look(Viewers.HQ, "fleet talks"));
        assertThat(shown.accounts()).hasSize(100);
        assertThat(shown.more()).isTrue();
        assertThat(audited)
                .containsExactly(
                        "account:HQ profit-grid.accounts-disclosed 2026-Q2 EXCELLENT DETRACTOR masked fleet talks");
    }

    @Test
    void quarters_begin_and_end_in_the_companys_zone() {
        // Midnight in Shanghai is 16:00 in Greenwich.
        assertThat(reading("2026-06-30T15:59:59Z").lastQuarter()).isEqualTo(new Quarter(2026, 1));
        assertThat(reading("2026-06-30T16:00:00Z").lastQuarter()).isEqualTo(new Quarter(2026, 2));
        assertThat(reading("2026-06-30T16:00:00Z").runningQuarter()).isEqualTo(new Quarter(2026, 3));
    }

    private ProfitGridQueries reading(String now) {
        return new ProfitGridQueries(
                portfolio, settings, new ShanghaiCompany(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static ChangeGridSettings.Command cuts(Viewer viewer, String poor, String excellent, long seen) {
        return new ChangeGridSettings.Command(
                viewer,
                GridSettings.Cutting.FIXED,
                new BigDecimal(poor),
                new BigDecimal(excellent),
                BigDecimal.ZERO,
                "CNY",
                seen);
    }

    private static DiscloseCellAccounts.Command look(Viewer viewer, @Nullable String reason) {
        return new DiscloseCellAccounts.Command(
                viewer, PERIOD, CNY, ProfitTier.EXCELLENT, Optional.of(LoyaltyCategory.DETRACTOR), reason);
    }

    private static DomainError refusal(ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(DomainError.class, step);
    }

    private static final class MaskingOnly implements ResponseDirectory {

        @Override
        public UnaryOperator<String> commentMask() {
            return text -> "masked " + text;
        }

        @Override
        public UnaryOperator<String> commentMask(ResponseId id) {
            throw new UnsupportedOperationException("no answer is named");
        }

        @Override
        public Optional<ResponseView> masked(ResponseId id) {
            return Optional.empty();
        }

        @Override
        public Map<ResponseId, ResponseView> masked(Collection<ResponseId> ids) {
            return Map.of();
        }

        @Override
        public Optional<CustomerRef> customerOf(ResponseId id) {
            return Optional.empty();
        }

        @Override
        public Optional<QuestionGroup> lowestGroup(ResponseId id) {
            return Optional.empty();
        }

        @Override
        public Optional<CallbackContact> callbackContact(ResponseId id) {
            return Optional.empty();
        }
    }
}
