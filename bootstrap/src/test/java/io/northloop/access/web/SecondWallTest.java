package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.persistence.WalledRows;
import io.northloop.access.persistence.WalledRows.Planted;
import io.northloop.followup.CaseId;
import io.northloop.followup.model.CaseSight;
import io.northloop.followup.port.CaseReadModel;
import io.northloop.followup.port.Cases;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.port.Tallies;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.response.port.ResponseFilter;
import io.northloop.response.port.StoredResponses;
import io.northloop.shared.SliceRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** The first wall has fallen: questions that name no unit, asked while a confined viewer is served. */
@NorthloopTest
class SecondWallTest {

    private static final SliceRequest MANY = new SliceRequest(SliceRequest.MAXIMUM, null);

    private final WalledRows rows;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final StoredResponses responses;
    private final CaseReadModel caseLists;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext context;
    private final int port;

    @Autowired
    SecondWallTest(
            WalledRows rows,
            TestAccounts accounts,
            JdbcClient jdbc,
            Tallies tallies,
            StoredResponses responses,
            CaseReadModel caseLists,
            Cases cases,
            PlatformTransactionManager transactions,
            ConfigurableApplicationContext context,
            @LocalServerPort int port) {
        this.rows = rows;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.responses = responses;
        this.caseLists = caseLists;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
        this.context = context;
        this.port = port;
    }

    @Test
    void read_models_that_are_asked_for_everything_show_a_confined_viewer_their_units_only() {
        String unit = "wall-" + UUID.randomUUID();
        Planted own = rows.plant(unit);
        Planted foreign = rows.plant(unit + "-foreign");
        UnitScope scope = new UnitScope.Within(new UnitRef(unit), Set.of(new UnitRef(unit)));
        Viewer viewer = new Viewer.Machine("wall", Set.of(), scope);
        Set<String> both = Set.of(own.unit(), foreign.unit());

        Viewer unconfined = new Viewer.Machine("wall", Set.of(), new UnitScope.Everything());
        List<String> toNobody = serving(null, this::unitsShown);
        List<String> toUnconfined = serving(unconfined, this::unitsShown);
        List<String> toConfined = serving(viewer, this::unitsShown);
        List<String> inTransaction = serving(viewer, () -> transaction.execute(status -> unitsShown()));
        assertThat(toNobody).containsAll(both);
        assertThat(toUnconfined).containsAll(both);
        assertThat(toConfined).containsOnly(own.unit());
        assertThat(inTransaction).containsOnly(own.unit());
        boolean ownCase = serving(viewer, () -> isFound(own));
        boolean foreignCase = serving(viewer, () -> isFound(foreign));
        assertThat(ownCase).isTrue();
        assertThat(foreignCase).isFalse();
    }

    /** Asked at the end of a request, by the thread that served it, without any unit. */
    @Test
    void every_signed_in_viewer_and_every_machine_is_served_behind_the_wall() {
        accounts.region("wall-east");
        accounts.centre("wall-east-1", "wall-east");
        accounts.open("wall-regional", Role.REGIONAL_MANAGER, "wall-east");
        accounts.open("wall-hq", Role.HQ, null);
        rows.plant("wall-east-1");
        rows.plant("wall-west-1");
        String[] both = {"wall-east-1", "wall-west-1"};

        Browser regional = new Browser(port);
        regional.signIn("wall-regional", TestAccounts.PASSWORD);
        assertThat(unitsAtTheEndOf("/", () -> regional.get("/"))).containsOnly("wall-east-1");
        Browser hq = new Browser(port);
        hq.signIn("wall-hq", TestAccounts.PASSWORD);
        assertThat(unitsAtTheEndOf("/", () -> hq.get("/"))).contains(both);

        Machine confined = machine("wall-board", "wall-east");
        assertThat(unitsAtTheEndOf("/api/v1/cases", () -> confined.get("/api/v1/cases")))
                .containsOnly("wall-east-1");
        Machine free = machine("wall-crm", null);
        assertThat(unitsAtTheEndOf("/api/v1/cases", () -> free.get("/api/v1/cases")))
                .contains(both);
        assertThat(unitsAtTheEndOf("/sign-in", () -> new Browser(port).get("/sign-in")))
                .contains(both);
    }

    private Machine machine(String name, @Nullable String unit) {
        return Machine.signedIn(port, name, accounts.client(name, unit));
    }

    private boolean isFound(Planted rowsOfUnit) {
        return cases.find(new CaseId(rowsOfUnit.caseId())).isPresent();
    }

    /** The units of all that the read models give, of each of them at least one. */
    private List<String> unitsShown() {
        List<String> units = new ArrayList<>();
        List<String> counted = tallies
                .count(new Tallies.Question(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Integrity.ALL,
                        List.of(Grouping.UNIT),
                        false))
                .stream()
                .map(row -> row.group().getFirst())
                .toList();
        List<String> listed = caseLists
                .list(
                        new CaseSight(true, Set.of(), Set.of()),
                        new CaseReadModel.Filter(Set.of(), Set.of(), Set.of(), Optional.empty()),
                        MANY)
                .items()
                .stream()
                .map(row -> row.unit().value())
                .toList();
        List<String> answered = new ArrayList<>();
        responses.stream(
                new ResponseFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                response -> answered.add(response.unit().value()));
        assertThat(counted).isNotEmpty();
        assertThat(listed).isNotEmpty();
        assertThat(answered).isNotEmpty();
        units.addAll(counted);
        units.addAll(listed);
        units.addAll(answered);
        return units;
    }

    private static <T> T serving(@Nullable Viewer viewer, Supplier<T> asked) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (viewer != null) {
            ViewerInForce.note(request, viewer);
        }
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return asked.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private List<@Nullable String> unitsAtTheEndOf(String path, Runnable request) {
        List<@Nullable String> units = Collections.synchronizedList(new ArrayList<>());
        ApplicationListener<ServletRequestHandledEvent> listener = event -> {
            if (event.getRequestUrl().equals(path)) {
                units.addAll(jdbc.sql("select distinct unit_ref from response")
                        .query(String.class)
                        .list());
            }
        };
        context.addApplicationListener(listener);
        try {
            request.run();
            for (int attempt = 0; units.isEmpty() && attempt < 100; attempt++) {
                Thread.sleep(20);
            }
            return List.copyOf(units);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            context.removeApplicationListener(listener);
        }
    }
}
