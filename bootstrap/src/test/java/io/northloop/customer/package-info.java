/** Customers, on the running application. */
@NullMarked
package io.northloop.customer;

import org.jspecify.annotations.NullMarked;
