package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.model.OptOut;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.ControlWave;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list is looked at before anybody is asked. */
@NorthloopTest
class WaveListPagesTest {

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestProgrammes programmes;
    private final OptOutContact optOut;
    private final int port;

    @Autowired
    WaveListPagesTest(
            Workshop workshop,
            TestAccounts accounts,
            TestAgenda agenda,
            TestProgrammes programmes,
            OptOutContact optOut,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.agenda = agenda;
        this.programmes = programmes;
        this.optOut = optOut;
        this.port = port;
    }

    @Test
    void says_whom_it_would_ask_before_anything_is_planned() throws Exception {
        UnitRef centre = workshop.centre();
        ProgrammeRef programme = programmes.active("standard-relational", TestProgrammes.list());
        CustomerRef fresh = workshop.customer();
        CustomerRef asked = workshop.customer();
        CustomerRef mute = workshop.customer();
        workshop.save(mute, "");
        CustomerRef out = workshop.customer();
        workshop.threeInTheAfternoon();
        programmes.upload(programme, TestProgrammes.lines(centre, List.of(asked)));
        agenda.advance(Duration.ofDays(1));
        accounts.open("lists-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("lists-hq", TestAccounts.PASSWORD);
        optOut.optOut(new OptOutContact.Command(
                new OptOutContact.Whom.ByContact(ContactChannel.EMAIL, Workshop.address(out)),
                OptOut.Source.API,
                "test"));

        String page = "/programmes/" + programme.value() + "/waves";
        String list = list(centre, List.of(fresh, asked, mute, out));
        int before = programmes.waves(programme).size();
        HttpResponse<String> shown = send(hq, page + "/preview", "owners.csv", list.getBytes(StandardCharsets.UTF_8));
        assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
        assertThat(facts(shown.body())).containsExactly("4, at one centre", "1", "1", "1", "1");
        assertThat(shown.body()).contains("value=\"owners.csv\"", "Nothing is planned and nobody is asked");
        assertThat(programmes.waves(programme)).as("only looked at").hasSize(before);

        HttpResponse<String> tooLong = post(hq, page, Map.of("name", "n".repeat(101), "content", list));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body())
                .contains("id=\"w-name\"", "n".repeat(101), "Ask these customers")
                .doesNotContain("Lines of the list are wrong");
        assertThat(programmes.waves(programme)).hasSize(before);

        HttpResponse<String> taken = post(hq, page, Map.of("name", "owners", "content", list));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(programmes.waves(programme)).hasSize(before + 1);
        agenda.advance(Duration.ofDays(1));
        assertThat(workshop.invitations(fresh)).containsExactly("SENT");
        assertThat(workshop.invitations(asked)).containsExactly("SENT", "SUPPRESSED RESTRAINT");
        assertThat(workshop.invitations(mute)).containsExactly("SUPPRESSED NO_CONTACT");
        assertThat(workshop.invitations(out)).containsExactly("SUPPRESSED OPTED_OUT");
        Looks looks = new Looks(port, "wave-list");
        looks.at("lists-hq", TestAccounts.PASSWORD, Map.of("new", page + "/new"));
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_file_that_is_no_text_is_refused_in_words_and_chinese_text_is_read() throws Exception {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        ProgrammeRef programme = programmes.active("standard-relational", TestProgrammes.list());
        accounts.open("lists-files-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("lists-files-hq", TestAccounts.PASSWORD);
        String page = "/programmes/" + programme.value() + "/waves/preview";

        HttpResponse<String> workbook = send(hq, page, "owners.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0});
        assertThat(workbook.statusCode()).isEqualTo(422);
        assertThat(workbook.body()).contains("The file is an Excel workbook, not CSV in UTF-8");
        HttpResponse<String> noise = send(hq, page, "owners.csv", new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1});
        assertThat(noise.statusCode()).isEqualTo(422);
        assertThat(noise.body()).contains("The file is not CSV in UTF-8");
        String list = list(centre, List.of(customer)) + "王丽," + centre.value() + "\n";
        HttpResponse<String> chinese = send(hq, page, "owners.csv", list.getBytes(Charset.forName("GB18030")));
        assertThat(chinese.statusCode()).isEqualTo(422);
        assertThat(chinese.body()).contains("王丽").doesNotContain("Ask these customers");
    }

    @Test
    void states_are_told_in_words() {
        UnitRef centre = workshop.centre();
        ProgrammeRef programme = programmes.active("standard-relational", TestProgrammes.list());
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, workshop.customers(1)));
        programmes.step(wave, ControlWave.Step.CANCEL);
        accounts.open("lists-words-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("lists-words-hq", TestAccounts.PASSWORD);
        assertThat(hq.post("/waves/" + wave + "/cancel", Map.of()).body())
                .contains("The wave was cancelled; that forbids this step.")
                .doesNotContain("CANCELLED;");
        assertThat(hq.post("/programmes/" + programme.value() + "/activate", Map.of())
                        .body())
                .contains("The programme is active already");
    }

    private static List<String> facts(String page) {
        int from = page.indexOf("id=\"outlook-title\"");
        String facts = page.substring(from, page.indexOf("</dl>", from));
        return Pattern.compile("<dd>\\s*([^<\\n]+?)\\s*(<|\\n)")
                .matcher(facts)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String list(UnitRef centre, List<CustomerRef> customers) {
        StringBuilder list = new StringBuilder("customerRef,unitRef\n");
        customers.forEach(customer ->
                list.append(customer.value()).append(',').append(centre.value()).append('\n'));
        return list.toString();
    }

    private HttpResponse<String> post(Browser hq, String path, Map<String, String> fields) throws Exception {
        return send(hq, path, null, null, fields);
    }

    private HttpResponse<String> send(Browser hq, String path, String name, byte[] file) throws Exception {
        return send(hq, path, name, file, Map.of());
    }

    private HttpResponse<String> send(
            Browser hq, String path, @Nullable String name, byte @Nullable [] file, Map<String, String> fields)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String part = "--list\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.write(
                    (part.formatted(field.getKey(), "") + field.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        body.write((part.formatted("_csrf", "") + hq.formToken() + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (file != null) {
            body.write(part.formatted("file", "; filename=\"" + name + "\"").getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.write("--list--\r\n".getBytes(StandardCharsets.UTF_8));
        return hq.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "multipart/form-data; boundary=list")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
