/** The outbox in PostgreSQL. */
@NullMarked
package io.northloop.integration.persistence;

import org.jspecify.annotations.NullMarked;
