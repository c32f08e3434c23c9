/** Plans, tasks and their files in PostgreSQL. */
@NullMarked
package io.northloop.improvement.persistence;

import org.jspecify.annotations.NullMarked;
