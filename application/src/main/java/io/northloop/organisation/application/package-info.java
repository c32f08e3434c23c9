/** Use cases and queries of the organisation. */
@NullMarked
package io.northloop.organisation.application;

import org.jspecify.annotations.NullMarked;
