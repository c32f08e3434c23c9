/** Accounts, clients, keys and the audit trail in PostgreSQL. */
@NullMarked
package io.northloop.access.persistence;

import org.jspecify.annotations.NullMarked;
