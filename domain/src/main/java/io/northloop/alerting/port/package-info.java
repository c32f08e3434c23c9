/** What alerting needs from outside. */
@NullMarked
package io.northloop.alerting.port;

import org.jspecify.annotations.NullMarked;
