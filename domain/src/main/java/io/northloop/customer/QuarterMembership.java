package io.northloop.customer;

import io.northloop.shared.Quarter;
import java.math.BigDecimal;

/**
 * How many customers a selection meant at the end of a quarter, and how many had come and gone since the quarter
 * before.
 *
 * @param customers those without facts of the quarter included, unless the selection asks for a margin
 * @param joined of them, those whom it did not mean a quarter before
 * @param left whom it meant a quarter before and does not any more
 * @param revenue of the quarter, in the currency that was asked for
 */
public record QuarterMembership(
        Quarter quarter, long customers, long joined, long left, BigDecimal revenue, BigDecimal profit) {}
