/** Notices about cases by e-mail. */
@NullMarked
package io.northloop.followup.messaging;

import org.jspecify.annotations.NullMarked;
