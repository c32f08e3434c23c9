/** Cases: life cycle, service level, routing, root causes. */
@NullMarked
package io.northloop.followup.model;

import org.jspecify.annotations.NullMarked;
