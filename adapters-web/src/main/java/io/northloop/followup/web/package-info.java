/** Pages and REST of follow-up. */
@NullMarked
package io.northloop.followup.web;

import org.jspecify.annotations.NullMarked;
