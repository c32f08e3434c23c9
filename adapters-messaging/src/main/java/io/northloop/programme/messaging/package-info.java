/** Feeds and mails of programmes. */
@NullMarked
package io.northloop.programme.messaging;

import org.jspecify.annotations.NullMarked;
