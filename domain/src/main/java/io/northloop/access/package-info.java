/** Published language of access: who is looking, with which role, over which units. */
@NullMarked
package io.northloop.access;

import org.jspecify.annotations.NullMarked;
