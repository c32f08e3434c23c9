/** Published language of customers: loyalty categories, contacts, opt-outs. */
@NullMarked
package io.northloop.customer;

import org.jspecify.annotations.NullMarked;
