package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.port.RememberedReplies;
import io.northloop.shared.port.RememberedReplies.Claim;
import io.northloop.shared.port.RememberedReplies.Reply;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A POST that carries an {@code Idempotency-Key} is done once: its repetition within 24 hours gets the first reply
 * again, the same key with another body is refused (422). Only replies that say "done" are kept; a refusal left nothing
 * behind and may be tried again, and what a handler itself marks {@code no-store} is kept nowhere: asking for it again
 * is asking again, with its own entry in the audit trail. Runs behind the security filters, which say who asks.
 */
@Component
@Order(0)
final class AnswerOnce extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_KEY = 255;

    private final RememberedReplies replies;
    private final ProblemDocuments problems;

    AnswerOnce(RememberedReplies replies, ProblemDocuments problems) {
        this.replies = replies;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/")
                || request.getHeader(KEY) == null
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = String.valueOf(request.getHeader(KEY));
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(Refusal.of(HttpStatus.BAD_REQUEST, "idempotency-key-malformed"), request, response);
            return;
        }
        RepeatableBody body = RepeatableBody.of(request);
        if (body == null) {
            problems.write(Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "too-large"), request, response);
            return;
        }
        String sender = sender(request.getUserPrincipal());
        switch (replies.claim(sender, key, fingerprint(request, body.content()))) {
            case Claim.First first -> doOnce(sender, key, body, response, chain);
            case Claim.Done done -> replay(done.reply(), response);
            case Claim.AtWork atWork ->
                problems.write(
                        Refusal.of(HttpStatus.CONFLICT, "idempotency-key-busy").with(HttpHeaders.RETRY_AFTER, "1"),
                        request,
                        response);
            case Claim.OtherRequest other ->
                problems.write(Refusal.of(DomainError.refused("idempotency-key-reused")), request, response);
        }
    }

    private void doOnce(
            String sender, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var recorded = new RecordedReply(response);
        boolean kept = false;
        try {
            chain.doFilter(request, recorded);
            if (HttpStatus.valueOf(recorded.getStatus()).is2xxSuccessful() && !recorded.isSecret()) {
                replies.keep(
                        sender,
                        key,
                        new Reply(
                                recorded.getStatus(),
                                recorded.getContentType(),
                                recorded.getHeader(HttpHeaders.LOCATION),
                                new String(recorded.getContentAsByteArray(), StandardCharsets.UTF_8)));
                kept = true;
            }
        } finally {
            if (!kept) {
                replies.forget(sender, key);
            }
            recorded.copyBodyToResponse();
        }
    }

    private static void replay(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setHeader(REPLAYED, "true");
        if (reply.contentType() != null) {
            response.setContentType(reply.contentType());
        }
        if (reply.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, reply.location());
        }
        response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String sender(@Nullable Principal principal) {
        return principal == null ? "" : principal.getName();
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (request.getRequestURI() + "?" + request.getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
