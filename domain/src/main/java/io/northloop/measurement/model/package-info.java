/** Formulas of measurement: NPS, intervals, differences, sample sizes, display and anonymity rules. */
@NullMarked
package io.northloop.measurement.model;

import org.jspecify.annotations.NullMarked;
