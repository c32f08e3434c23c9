/** Pages and REST of customers and opt-outs. */
@NullMarked
package io.northloop.customer.web;

import org.jspecify.annotations.NullMarked;
