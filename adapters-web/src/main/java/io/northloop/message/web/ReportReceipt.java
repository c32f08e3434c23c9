package io.northloop.message.web;

import io.northloop.shared.web.RejectedLine;
import java.util.List;

/**
 * What became of the reports sent.
 *
 * @param duplicates told before
 * @param rejected lines that were not taken; the first thousand
 * @param moreRejected how many lines were not taken besides
 */
record ReportReceipt(int accepted, int duplicates, List<RejectedLine> rejected, int moreRejected) {}
