/** Use cases and queries of follow-up. */
@NullMarked
package io.northloop.followup.application;

import org.jspecify.annotations.NullMarked;
