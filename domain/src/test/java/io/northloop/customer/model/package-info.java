/** Tests of contacts and their marks. */
@NullMarked
package io.northloop.customer.model;

import org.jspecify.annotations.NullMarked;
