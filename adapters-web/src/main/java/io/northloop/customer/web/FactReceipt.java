package io.northloop.customer.web;

import io.northloop.shared.web.RejectedLine;
import java.util.List;

/**
 * What became of the facts sent.
 *
 * @param accepted those that hold now
 * @param duplicates known before, with the same content
 * @param outdated not taken, because what holds is of a later moment
 * @param rejected lines that were not taken; the first thousand
 * @param moreRejected how many lines were not taken besides
 */
record FactReceipt(int accepted, int duplicates, int outdated, List<RejectedLine> rejected, int moreRejected) {}
