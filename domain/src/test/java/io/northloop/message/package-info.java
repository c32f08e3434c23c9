/** Tests of how mails are written. */
@NullMarked
package io.northloop.message;

import org.jspecify.annotations.NullMarked;
