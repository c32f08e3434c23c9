/** Use cases of customers and opt-outs. */
@NullMarked
package io.northloop.customer.application;

import org.jspecify.annotations.NullMarked;
