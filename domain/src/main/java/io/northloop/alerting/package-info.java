/** Published language of alerts: what headquarters has to hear of. */
@NullMarked
package io.northloop.alerting;

import org.jspecify.annotations.NullMarked;
