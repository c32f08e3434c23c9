package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.FollowUpSettings;
import io.northloop.followup.model.StepKind;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.SettingsRegister;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** HQ looks drawn cases over. */
@NorthloopTest
class CaseVerificationTest {

    private final FollowUpWorld world;
    private final Cases cases;
    private final SettingsRegister settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final int port;

    @Autowired
    CaseVerificationTest(
            FollowUpWorld world,
            Cases cases,
            SettingsRegister settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @LocalServerPort int port) {
        this.world = world;
        this.cases = cases;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.port = port;
    }

    @Test
    void a_drawn_case_is_confirmed_or_taken_up_again() {
        world.centre("verify-a");
        PersonRef manager = world.person("verify-a-manager", "CENTRE_MANAGER", "verify-a-centre");
        world.account("verify-a-manager", Role.CENTRE_MANAGER, "verify-a-centre", manager);
        world.account("verify-a-hq", Role.HQ, null, null);
        Browser owner = signedIn("verify-a-manager");
        Browser hq = signedIn("verify-a-hq");
        CaseId undrawn = closed(owner, 0);
        CaseId good = closed(owner, 100);
        CaseId bad = closed(owner, 100);
        CaseId ownClosing = closed(hq, 100);

        assertThat(hq.get("/case-verifications").body())
                .contains(good.toString(), bad.toString())
                .doesNotContain(undrawn.toString());
        assertThat(owner.get("/case-verifications").statusCode()).isEqualTo(403);
        assertThat(hq.get("/cases/" + good).body()).contains("This case was drawn for verification");
        assertThat(owner.get("/cases/" + good).body()).doesNotContain("This case was drawn for verification");
        assertThat(verify(owner, good, "CONFIRMED", "").statusCode()).isEqualTo(403);
        assertThat(verify(hq, undrawn, "CONFIRMED", "").statusCode()).isEqualTo(409);
        assertThat(verify(hq, ownClosing, "CONFIRMED", "").statusCode()).isEqualTo(403);

        assertThat(verify(hq, good, "CONFIRMED", "called the centre").statusCode())
                .isEqualTo(302);
        assertThat(snapshot(good).state()).isEqualTo(CaseState.CLOSED);
        assertThat(snapshot(good).steps().getLast().kind()).isEqualTo(StepKind.VERIFIED);
        assertThat(verify(hq, good, "CONFIRMED", "").statusCode()).isEqualTo(409);

        HttpResponse<String> unreasoned = verify(hq, bad, "REOPENED", "");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("w-verificationNote");
        assertThat(verify(hq, bad, "REOPENED", "the cause is another one").statusCode())
                .isEqualTo(302);
        assertThat(snapshot(bad).state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(snapshot(bad).steps().getLast().kind()).isEqualTo(StepKind.REOPENED);
        assertThat(snapshot(bad).steps().getLast().actor().name()).isEqualTo("account:verify-a-hq");

        assertThat(hq.get("/case-verifications").body()).doesNotContain(good.toString(), bad.toString());
        assertThat(audited(good)).containsExactly("account:verify-a-hq CONFIRMED");
        assertThat(audited(bad)).containsExactly("account:verify-a-hq REOPENED");
    }

    @Test
    void a_case_taken_up_again_before_anybody_looked_waits_no_more() {
        world.centre("verify-b");
        PersonRef manager = world.person("verify-b-manager", "CENTRE_MANAGER", "verify-b-centre");
        world.account("verify-b-manager", Role.CENTRE_MANAGER, "verify-b-centre", manager);
        world.account("verify-b-hq", Role.HQ, null, null);
        Browser owner = signedIn("verify-b-manager");
        CaseId id = closed("verify-b-centre", owner, 100);
        Browser hq = signedIn("verify-b-hq");
        assertThat(hq.get("/case-verifications").body()).contains(id.toString());
        owner.post("/cases/" + id + "/reopen", Map.of("version", version(id), "reason", "customer called"));
        assertThat(hq.get("/case-verifications").body()).doesNotContain(id.toString());
    }

    private CaseId closed(Browser by, int percent) {
        return closed("verify-a-centre", by, percent);
    }

    /** A case worked to its end while this share of closed cases is drawn. */
    private CaseId closed(String unit, Browser by, int percent) {
        CaseId id = world.submitKept(world.answer(unit, 2, false), "too slow", null);
        String path = "/cases/" + id;
        by.post(path + "/contacts", Map.of("version", "0", "outcome", "FIXED_ANONYMOUSLY", "note", "more staff"));
        by.post(path + "/resolve", Map.of("version", "1", "rootCause", "waiting", "action", "more staff"));
        drawn(percent);
        try {
            by.post(path + "/close", Map.of("version", "2"));
        } finally {
            drawn(10);
        }
        assertThat(snapshot(id).state()).isEqualTo(CaseState.CLOSED);
        return id;
    }

    private void drawn(int percent) {
        transaction.executeWithoutResult(status -> {
            FollowUpSettings now = settings.lockForChange();
            settings.save(new FollowUpSettings(now.level(), percent, now.version()));
        });
    }

    private HttpResponse<String> verify(Browser by, CaseId id, String verdict, String note) {
        return by.post(
                "/cases/" + id + "/verification",
                Map.of("version", version(id), "verdict", verdict, "verificationNote", note));
    }

    private String version(CaseId id) {
        return Long.toString(snapshot(id).version());
    }

    private FollowUpCase.Snapshot snapshot(CaseId id) {
        return cases.find(id).orElseThrow().snapshot();
    }

    private List<@Nullable String> audited(CaseId id) {
        return jdbc.sql("""
                        select who || ' ' || (details ->> 'verdict') from audit_entry
                        where action = 'case.verified' and subject = ?""").param(id.toString()).query(String.class).list();
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
