/** Mails about alarms. */
@NullMarked
package io.northloop.alerting.messaging;

import org.jspecify.annotations.NullMarked;
