package io.northloop.alerting.application;

import io.northloop.organisation.UnitRef;
import java.time.LocalDate;

/**
 * What centre and region are told of a watch on themselves: that there is one, and no figure of few answers.
 *
 * @param since day on which it began, in the company's zone
 */
public record WatchNotice(UnitRef unit, String name, LocalDate since) {}
