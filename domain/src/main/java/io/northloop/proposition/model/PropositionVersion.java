package io.northloop.proposition.model;

import io.northloop.proposition.PropositionState;
import java.time.Instant;

/**
 * One version of a value proposition.
 *
 * @param number counted from 1
 * @param changedBy how the audit trail names who changed content or state last
 */
public record PropositionVersion(
        int number, PropositionState state, PropositionContent content, String changedBy, Instant changedAt) {

    PropositionVersion in(PropositionState next, String who, Instant at) {
        return new PropositionVersion(number, next, content, who, at);
    }
}
