/** Feeds of customers. */
@NullMarked
package io.northloop.customer.messaging;

import org.jspecify.annotations.NullMarked;
