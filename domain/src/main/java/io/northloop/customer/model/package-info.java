/** Customers, their contacts and opt-outs. */
@NullMarked
package io.northloop.customer.model;

import org.jspecify.annotations.NullMarked;
