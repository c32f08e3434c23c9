/** Published language of programmes and invitations. */
@NullMarked
package io.northloop.programme;

import org.jspecify.annotations.NullMarked;
