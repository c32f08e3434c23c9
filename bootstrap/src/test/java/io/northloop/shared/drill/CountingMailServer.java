package io.northloop.shared.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail server (RFC 5321, without extensions) that takes every mail and keeps of it only its Message-ID and
 * idempotency key. Somebody may act between its taking a mail and its saying so.
 */
final class CountingMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Taken taken;
    private final Map<String, Integer> timesByMessageId = new HashMap<>();
    private final Map<String, Set<String>> messageIdsByKey = new HashMap<>();
    private long mails;
    private long connections;

    CountingMailServer(Taken taken) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.taken = taken;
        Thread.ofPlatform().name("mail-server").daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket caller = listening.accept();
                synchronized (this) {
                    connections++;
                }
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** A caller that is killed hangs up in the middle: what it had not ended is no mail. */
    private void serve(Socket caller) {
        try (caller) {
            caller.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = caller.getOutputStream();
            say(out, "220 drill");
            String name = "";
            for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.length() < 4 ? line : line.substring(0, 4)) {
                    case "EHLO", "HELO" -> {
                        name = line.substring(5);
                        say(out, "250 drill");
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        if (!take(in, name)) {
                            return;
                        }
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 fine");
                }
            }
        } catch (IOException e) {
            System.out.println("a caller of the mail server is gone: " + e.getMessage());
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** @return whether the mail came to its end */
    private boolean take(BufferedReader in, String from) throws IOException {
        String messageId = "";
        String key = "";
        boolean inHead = true;
        for (@Nullable String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            inHead &= !line.isEmpty();
            if (inHead && line.startsWith("Message-ID: ")) {
                messageId = line.substring("Message-ID: ".length());
            } else if (inHead && line.startsWith("X-Idempotency-Key: ")) {
                key = line.substring("X-Idempotency-Key: ".length());
            }
        }
        taken.mail(note(messageId, key), from);
        return true;
    }

    private synchronized long note(String messageId, String key) {
        timesByMessageId.merge(messageId, 1, Integer::sum);
        messageIdsByKey.computeIfAbsent(key, unknown -> new HashSet<>()).add(messageId);
        return ++mails;
    }

    synchronized long mails() {
        return mails;
    }

    synchronized long connections() {
        return connections;
    }

    synchronized long distinctMessageIds() {
        return timesByMessageId.size();
    }

    synchronized Set<String> keys() {
        return new HashSet<>(messageIdsByKey.keySet());
    }

    /** Messages that came under more than one Message-ID. */
    synchronized long keysUnderSeveralIds() {
        return messageIdsByKey.values().stream().filter(ids -> ids.size() > 1).count();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** Hears of a mail that was taken, before its sender does. */
    interface Taken {

        /**
         * @param number how many there are by now
         * @param from the name that the sender gave itself
         */
        void mail(long number, String from);
    }
}
