/** Alerts and watches in PostgreSQL. */
@NullMarked
package io.northloop.alerting.persistence;

import org.jspecify.annotations.NullMarked;
