package io.northloop.programme.web;

import io.northloop.shared.web.RejectedLine;
import java.util.List;

/**
 * What became of the events sent.
 *
 * @param duplicates known before, with the same content
 * @param rejected lines that were not taken; the first thousand
 * @param moreRejected how many lines were not taken besides
 */
record EventReceipt(int accepted, int duplicates, List<RejectedLine> rejected, int moreRejected) {}
