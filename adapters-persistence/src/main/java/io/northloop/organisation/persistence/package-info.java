/** Units, people and lists in PostgreSQL. */
@NullMarked
package io.northloop.organisation.persistence;

import org.jspecify.annotations.NullMarked;
