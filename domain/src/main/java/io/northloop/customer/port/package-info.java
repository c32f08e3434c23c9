/** What customers need from outside. */
@NullMarked
package io.northloop.customer.port;

import org.jspecify.annotations.NullMarked;
