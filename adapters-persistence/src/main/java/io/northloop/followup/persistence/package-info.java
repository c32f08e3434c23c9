/** Cases, routing rules and root causes in PostgreSQL. */
@NullMarked
package io.northloop.followup.persistence;

import org.jspecify.annotations.NullMarked;
