/** Use cases and queries of alerting. */
@NullMarked
package io.northloop.alerting.application;

import org.jspecify.annotations.NullMarked;
