package io.northloop.shared.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.SharedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances over one database and one broker send a wave of 20,000 invitations. Both are killed (-9) while its list
 * is prepared; one is killed and one frozen for longer than its loan of a message and its heartbeat, each in the worst
 * moment: when the mail server has taken a mail and not yet said so; then the wave is paused and goes on. Counts
 * afterwards what was sent, what twice and what never.
 */
class TwoInstancesDrill {

    private static final int INVITATIONS = 20_000;
    /** What the instance that is struck may have in hand: one mail in each of its lanes. */
    private static final int IN_HAND = 4;

    private static final long KILL_AT = 5_000;
    private static final long FREEZE_AT = 10_000;
    private static final Duration LOAN = Duration.ofSeconds(30);

    /** Past the loan, and past the minute of missed heartbeats after which others take over what an instance ran. */
    private static final Duration FROZEN = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String PREPARED = "select count(*) from invitation";
    private static final int PREPARED_AT_KILL = 4_000;
    private static final Duration PAUSED = Duration.ofSeconds(20);

    /** Both while preparing, one killed and one frozen while sending. */
    private static final int STRIKES = 4;

    @TempDir
    private Path directory;

    private final Map<String, ApplicationProcess> instances = new HashMap<>();
    private final CompletableFuture<String> killed = new CompletableFuture<>();
    private final CompletableFuture<String> frozen = new CompletableFuture<>();

    @Test
    void twenty_thousand_invitations_are_sent_once_each() throws Exception {
        try (SharedServers servers = SharedServers.start(directory.resolve("servers"));
                CountingMailServer mail = new CountingMailServer(this::strike);
                ApplicationProcess one = start("one", servers, mail);
                ApplicationProcess two = start("two", servers, mail)) {
            instances.put("one", one);
            instances.put("two", two);
            JdbcClient jdbc = new HomeDatabase(directory.resolve("servers")).jdbc();
            new SeededLinks(jdbc).companyAtNoon(INVITATIONS);
            long begin = System.nanoTime();
            DrillClient client = new DrillClient(one, "programmes:write invitations:read");
            String wave = upload(client);
            print("%,d customers uploaded in %.0f s".formatted(INVITATIONS, seconds(begin)));
            killWhilePreparing(jdbc);
            awaitSent(jdbc, begin, () -> pauseAWhile(client, wave, mail));
            print("%,d mails over %,d connections in %.0f s, strikes and pause included"
                    .formatted(mail.mails(), mail.connections(), seconds(begin)));
            SendingCounts counts = SendingCounts.of(jdbc, mail);
            print(counts.toString());
            counts.assertNothingAmiss(INVITATIONS, STRIKES * IN_HAND);
        }
    }

    private ApplicationProcess start(String name, SharedServers servers, CountingMailServer mail)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(servers.settings());
        settings.put("northloop.master-key", "the-same-master-key-for-both-instances");
        settings.put("northloop.message.loan", LOAN.toString());
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", Integer.toString(mail.port()));
        settings.put("spring.mail.properties.mail.smtp.localhost", name);
        return ApplicationProcess.start(directory.resolve(name), List.of(), settings);
    }

    /** @return the wave's id */
    private static String upload(DrillClient client) throws IOException, InterruptedException {
        client.put("/api/v1/programmes/drill-wave", """
                {"names":{"en":"Drill","zh-CN":"演练"},"surveyRef":"standard-csi","channel":"EMAIL",
                 "trigger":{"kind":"UPLOADED_LIST","sendingDays":1}}""");
        client.post("/api/v1/programmes/drill-wave/activate");
        String lines = IntStream.rangeClosed(1, INVITATIONS)
                .mapToObj(n -> "drill-customer-%d,drill-centre-%d".formatted(n, SeededLinks.centre(n)))
                .collect(Collectors.joining("\n", "customerRef,unitRef\n", "\n"));
        return client.postCsv("/api/v1/programmes/drill-wave/waves?name=drill.csv", lines)
                .get("id")
                .asString();
    }

    /** Whoever prepares the wave is killed in the midst of it: both, because nobody outside knows which. */
    private void killWhilePreparing(JdbcClient jdbc) throws IOException, InterruptedException {
        long prepared = 0;
        while (prepared < PREPARED_AT_KILL) {
            Thread.sleep(20);
            prepared = SendingCounts.number(jdbc, PREPARED);
        }
        for (ApplicationProcess instance : instances.values()) {
            instance.kill();
        }
        prepared = SendingCounts.number(jdbc, PREPARED);
        print("killed both with %,d of %,d prepared".formatted(prepared, INVITATIONS));
        assertThat(prepared).as("prepared at the kill").isLessThan(INVITATIONS);
        for (ApplicationProcess instance : instances.values()) {
            instance.restart();
        }
    }

    /** Of a paused wave nothing leaves but what is in hand, until it goes on. */
    private static void pauseAWhile(DrillClient client, String wave, CountingMailServer mail)
            throws IOException, InterruptedException {
        client.post("/api/v1/waves/" + wave + "/pause");
        Thread.sleep(5_000);
        long taken = mail.mails();
        Thread.sleep(PAUSED.toMillis());
        print("paused at %,d mails; %d left in %d s".formatted(taken, mail.mails() - taken, PAUSED.toSeconds()));
        assertThat(mail.mails()).as("mails of a paused wave").isEqualTo(taken);
        client.post("/api/v1/waves/" + wave + "/resume");
    }

    /** Kills or freezes whoever sends, after its mail was taken and before it hears so. */
    private void strike(long number, String sender) {
        try {
            if (number == KILL_AT) {
                instance(sender).kill();
                killed.complete(sender);
            } else if (number == FREEZE_AT) {
                instance(sender).freeze();
                frozen.complete(sender);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ApplicationProcess instance(String name) {
        ApplicationProcess found = instances.get(name);
        if (found == null) {
            throw new IllegalStateException("no instance " + name);
        }
        return found;
    }

    private interface Pause {
        void make() throws IOException, InterruptedException;
    }

    private void awaitSent(JdbcClient jdbc, long begin, Pause pause) throws IOException, InterruptedException {
        long sent = 0;
        boolean restarted = false;
        long frozenSince = 0;
        boolean goesOn = false;
        while (sent < INVITATIONS || !restarted || !goesOn) {
            assertThat(seconds(begin)).as("seconds until all were sent").isLessThan((double) PATIENCE.toSeconds());
            Thread.sleep(1_000);
            if (killed.isDone() && !restarted) {
                String name = killed.join();
                print("%.0f s: killed instance %s".formatted(seconds(begin), name));
                instance(name).restart();
                restarted = true;
                print("%.0f s: it is ready again".formatted(seconds(begin)));
            }
            if (frozen.isDone() && frozenSince == 0) {
                frozenSince = System.nanoTime();
                print("%.0f s: froze instance %s".formatted(seconds(begin), frozen.join()));
            }
            if (frozenSince != 0 && !goesOn && seconds(frozenSince) > FROZEN.toSeconds()) {
                instance(frozen.join()).goOn();
                goesOn = true;
                print("%.0f s: it goes on".formatted(seconds(begin)));
                pause.make();
            }
            long now = SendingCounts.number(jdbc, SendingCounts.SENT);
            if (now / 2_000 > sent / 2_000) {
                print("%.0f s: %,d sent".formatted(seconds(begin), now));
            }
            sent = now;
        }
        // Whatever the instance that was frozen still had in hand has ended by then.
        Thread.sleep(LOAN.plusSeconds(5));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
