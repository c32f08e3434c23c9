/** Tables of customers and opt-outs. */
@NullMarked
package io.northloop.customer.persistence;

import org.jspecify.annotations.NullMarked;
