/** Accounts, clients, passwords and one-time links. */
@NullMarked
package io.northloop.access.model;

import org.jspecify.annotations.NullMarked;
