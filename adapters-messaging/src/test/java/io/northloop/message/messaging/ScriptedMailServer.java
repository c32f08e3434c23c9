package io.northloop.message.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server that answers addresses as its test says, and hangs up after so many mails. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private volatile String answerToRecipient = "250 2.1.5 fine";
    private volatile int mailsPerConnection = Integer.MAX_VALUE;

    ScriptedMailServer() {
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Of the mails that were taken. */
    List<String> recipients() {
        return recipients;
    }

    void answerRecipients(String reply) {
        answerToRecipient = reply;
    }

    void hangUpAfter(int mails) {
        mailsPerConnection = mails;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket caller = listening.accept()) {
                connections.incrementAndGet();
                serve(caller);
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = caller.getOutputStream();
        say(out, "220 scripted");
        String recipient = "";
        int mails = 0;
        for (@Nullable String line = in.readLine(); line != null && mails < mailsPerConnection; line = in.readLine()) {
            if (line.startsWith("RCPT")) {
                recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(out, answerToRecipient);
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    // The texts do not matter here.
                }
                recipients.add(recipient);
                mails++;
                say(out, "250 2.0.0 taken");
            } else if (line.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 fine");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
