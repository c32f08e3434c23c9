package io.northloop.shared.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.SharedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two instances over one database and one broker send 20,000 invitations. One is killed (-9), the other frozen for longer
 * than its loan of a message and its heartbeat, each in the worst moment: when the mail server has taken a mail and not
 * yet said so. Counts afterwards what was sent, what twice and what never.
 */
class TwoInstancesDrill {

    private static final int INVITATIONS = 20_000;
    private static final int AT_ONCE = 1_000;
    /** What the instance that is struck may have in hand: one mail in each of its lanes. */
    private static final int IN_HAND = 4;

    private static final long KILL_AT = 5_000;
    private static final long FREEZE_AT = 10_000;
    private static final Duration LOAN = Duration.ofSeconds(30);

    /** Past the loan, and past the minute of missed heartbeats after which others take over what an instance ran. */
    private static final Duration FROZEN = Duration.ofSeconds(90);

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String ALL_SENT = "select count(*) from invitation where state = 'SENT'";

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
            report(new DrillClient(one, "events:write"));
            print("%,d services reported in %.0f s".formatted(INVITATIONS, seconds(begin)));
            awaitSent(jdbc, begin);
            double took = seconds(begin);
            count(jdbc, mail, took).assertNothingAmiss();
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

    /** Every service ended 20 hours ago, where it is noon now: the invitation is due at once. */
    private static void report(DrillClient client) throws IOException, InterruptedException {
        Instant ended = Instant.now().minus(Duration.ofHours(20));
        for (int from = 1; from <= INVITATIONS; from += AT_ONCE) {
            String lines = IntStream.range(from, from + AT_ONCE)
                    .mapToObj(n -> """
                            {"id":"drill-%d","centreRef":"drill-centre-%d","customerRef":"drill-customer-%d",\
                            "type":"maintenance","endedAt":"%s"}""".formatted(n, SeededLinks.centre(n), n, ended))
                    .collect(Collectors.joining("\n"));
            assertThat(client.postLines("/api/v1/service-events", lines)
                            .get("accepted")
                            .asInt())
                    .isEqualTo(AT_ONCE);
        }
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

    private void awaitSent(JdbcClient jdbc, long begin) throws IOException, InterruptedException {
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
            }
            long now = number(jdbc, ALL_SENT);
            if (now / 2_000 > sent / 2_000) {
                print("%.0f s: %,d sent".formatted(seconds(begin), now));
            }
            sent = now;
        }
        // Whatever the instance that was frozen still had in hand has ended by then.
        Thread.sleep(LOAN.plusSeconds(5));
    }

    private static Counts count(JdbcClient jdbc, CountingMailServer mail, double took) {
        Set<String> never = new HashSet<>(jdbc.sql("""
                        select 'invitation:inv_' || replace(id::text, '-', '') from invitation""").query(String.class).list());
        long invitations = never.size();
        never.removeAll(mail.keys());
        Counts counts = new Counts(
                invitations,
                number(jdbc, ALL_SENT),
                number(jdbc, "select count(*) from message where state = 'SENT'"),
                number(jdbc, "select count(distinct idempotency_key) from message"),
                mail.mails(),
                mail.distinctMessageIds(),
                mail.keysUnderSeveralIds(),
                never.size());
        print(counts.toString());
        print("%,d mails over %,d connections in %.0f s, kill, freeze and restart included"
                .formatted(mail.mails(), mail.connections(), took));
        return counts;
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void print(String line) {
        System.out.println(line);
    }

    /**
     * @param sentRows invitations that are recorded as sent
     * @param sentMessages mails that are recorded as sent
     * @param messages distinct mails that were written
     * @param mails that the server took, doubles included
     * @param messageIds distinct ones at the server
     * @param underSeveralIds mails that came under more than one Message-ID
     * @param never invitations that the server never saw
     */
    private record Counts(
            long invitations,
            long sentRows,
            long sentMessages,
            long messages,
            long mails,
            long messageIds,
            long underSeveralIds,
            long never) {

        void assertNothingAmiss() {
            assertThat(List.of(invitations, sentRows, sentMessages, messages, messageIds))
                    .as("invitations, recorded as sent, mails recorded as sent, written, distinct at the server")
                    .containsOnly((long) INVITATIONS);
            assertThat(List.of(underSeveralIds, never))
                    .as("sent under several ids, never sent")
                    .containsOnly(0L);
            assertThat(mails - messageIds)
                    .as("mails that the server took twice: at most those in hand at the kill and at the freeze")
                    .isLessThanOrEqualTo(2 * IN_HAND);
        }

        @Override
        public String toString() {
            return """
                    invitations %d, recorded as sent %d
                    mails written %d, recorded as sent %d
                    distinct Message-IDs at the mail server: %d
                    mails taken twice, under the same Message-ID: %d
                    invitations sent under several Message-IDs: %d
                    invitations never sent: %d""".formatted(
                            invitations,
                            sentRows,
                            messages,
                            sentMessages,
                            messageIds,
                            mails - messageIds,
                            underSeveralIds,
                            never);
        }
    }
}
