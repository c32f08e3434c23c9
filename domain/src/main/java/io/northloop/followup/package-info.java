/** Published language of follow-up: cases and what happens to them. */
@NullMarked
package io.northloop.followup;

import org.jspecify.annotations.NullMarked;
