/** Rules of alerts (method §8; statistics, Alerting on NPS), and the life of an alert. */
@NullMarked
package io.northloop.alerting.model;

import org.jspecify.annotations.NullMarked;
