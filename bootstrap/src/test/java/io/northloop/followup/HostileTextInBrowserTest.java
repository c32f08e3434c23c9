package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Text that respondents and staff wrote is text in a browser, whatever it looks like. Each of the known attacks is
 * stored as an answer, a note, an action, a name of a unit, a person, a customer and a root cause, and as an audited
 * reason; then every page that shows them is opened.
 */
@NorthloopTest
class HostileTextInBrowserTest {

    private static final String REGION = "attack-region";

    /**
     * After the lists of OWASP and PortSwigger: one for each way out of text, attribute, script, style and template.
     */
    private static final List<String> ATTACKS = List.of(
            "<script>alert(1)</script>",
            "\"><script>alert(2)</script>",
            "'><img src=x onerror=alert(3)>",
            "<svg onload=alert(4)>",
            "<svg><script>alert(5)</script></svg>",
            "<body onload=alert(6)>",
            "<iframe src=\"javascript:alert(7)\"></iframe>",
            "<a href=\"javascript:alert(8)\">x</a>",
            "\" onmouseover=\"alert(9)\" autofocus onfocus=\"alert(9)",
            "</textarea><script>alert(10)</script>",
            "</title></select><script>alert(11)</script>",
            "--><script>alert(12)</script>",
            "<math><mi xlink:href=\"javascript:alert(13)\">x</mi></math>",
            "<input autofocus onfocus=alert(14)>",
            "<details open ontoggle=alert(15)>",
            "<style>@import'javascript:alert(16)';</style>",
            "[[${7*7}]] __${T(java.lang.Runtime)}__::x",
            "{{constructor.constructor('alert(18)')()}}",
            "<img src=x:alert(19) onerror=eval(src)>",
            "&lt;script&gt;alert(20)&lt;/script&gt;",
            "javascript:alert(21)//",
            "<scr<script>ipt>alert(22)</scr</script>ipt>");

    private final FollowUpWorld world;
    private final int port;

    @Autowired
    HostileTextInBrowserTest(FollowUpWorld world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @Test
    void no_stored_text_ever_runs_and_all_of_it_is_shown_as_it_was_written() {
        world.unit(REGION, "REGION", null);
        world.account("attack-hq", Role.HQ, null, null);
        Browser hq = new Browser(port);
        hq.signIn("attack-hq", TestAccounts.PASSWORD);
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < ATTACKS.size(); i++) {
            cases.add(store(hq, "attack-" + i, ATTACKS.get(i)));
        }

        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            List<String> dialogs = new ArrayList<>();
            visit.page().onDialog(dialog -> dismiss(dialog, dialogs));
            visit.signIn("attack-hq", TestAccounts.PASSWORD);
            for (int i = 0; i < ATTACKS.size(); i++) {
                look(visit, "/cases/" + cases.get(i), List.of(ATTACKS.get(i)), 5);
            }
            look(visit, "/cases?state=ANY&limit=200&unit=" + REGION, ATTACKS, 2);
            look(visit, "/answers?limit=200&unit=" + REGION, ATTACKS, 2);
            look(visit, "/trust/audit?limit=200&action=case.respondent-disclosed", ATTACKS, 1);
            look(visit, "/messages?limit=200", ATTACKS, 1);
            look(visit, "/root-causes", ATTACKS, 1);
            look(visit, "/root-causes/attack-8", List.of(ATTACKS.get(8)), 1);
            look(visit, "/routing-rules", ATTACKS, 1);
            look(visit, "/case-verifications", List.of(), 0);
            look(visit, "/", ATTACKS, 1);
            assertThat(dialogs).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
        world.account("attack-admin", Role.ADMINISTRATOR, null, null);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            List<String> dialogs = new ArrayList<>();
            visit.page().onDialog(dialog -> dismiss(dialog, dialogs));
            visit.signIn("attack-admin", TestAccounts.PASSWORD);
            look(visit, "/settings/organisation", ATTACKS, 1);
            look(visit, "/settings/people?limit=200&unit=" + REGION, ATTACKS, 1);
            assertThat(dialogs).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** Stores the text wherever somebody can write one. */
    private CaseId store(Browser hq, String ref, String attack) {
        String centre = ref + "-centre";
        world.unit(centre, "CENTRE", REGION, attack);
        world.named(ref + "-manager", attack, "CENTRE_MANAGER", centre);
        CustomerRef customer = world.customer(ref + "-customer", "Somebody else");
        ResponseSubmitted answer = world.answer(centre, 2, false);
        CaseId id = world.submitKept(answer, attack, null);
        world.gaveAnswer(answer, customer);
        world.measured(centre, 2);
        assertThat(hq.post(
                                "/root-causes",
                                Map.of("code", ref, "names/zh-CN", attack, "names/en", attack, "active", "true"))
                        .statusCode())
                .isEqualTo(302);
        String path = "/cases/" + id;
        Map<String, String> contact = Map.of("version", "0", "outcome", "FIXED_ANONYMOUSLY", "note", attack);
        assertThat(hq.post(path + "/contacts", contact).statusCode()).isEqualTo(302);
        Map<String, String> resolution = Map.of("version", "1", "rootCause", ref, "action", attack);
        assertThat(hq.post(path + "/resolve", resolution).statusCode()).isEqualTo(302);
        Map<String, String> reason = Map.of("version", "2", "respondentReason", attack);
        assertThat(hq.post(path + "/respondent", reason).statusCode()).isEqualTo(200);
        return id;
    }

    /** Opens the page; each text must be there as often, and nothing on it may be able to run. */
    private static void look(Visit visit, String path, List<String> expected, int times) {
        assertThat(visit.open(path).status()).as(path).isEqualTo(200);
        String shown = String.valueOf(visit.page().evaluate("document.body.textContent"))
                + visit.page()
                        .evaluate("Array.from(document.querySelectorAll('input, textarea'), it => it.value).join()");
        for (String text : expected) {
            assertThat(shown.split(Pattern.quote(text), -1).length - 1)
                    .as("%s on %s", text, path)
                    .isGreaterThanOrEqualTo(times);
        }
        Object able = visit.page().evaluate("""
                Array.from(document.querySelectorAll('*'))
                    .filter(it => Array.from(it.attributes).some(attribute =>
                        attribute.name.startsWith('on')
                        || /^(href|src|action|formaction|xlink:href)$/.test(attribute.name)
                            && attribute.value.trim().startsWith('javascript:')))
                    .map(it => it.outerHTML)""");
        assertThat((List<?>) able).as(path).isEmpty();
        Object foreign = visit.page().evaluate("""
                Array.from(document.querySelectorAll('script')).filter(it => it.textContent.includes('alert('))
                    .map(it => it.outerHTML)""");
        assertThat((List<?>) foreign).as(path).isEmpty();
    }

    private static void dismiss(Dialog dialog, List<String> dialogs) {
        dialogs.add(dialog.message());
        dialog.dismiss();
    }
}
