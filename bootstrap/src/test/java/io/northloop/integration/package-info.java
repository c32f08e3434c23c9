/** The contract with other systems, tried against the running application. */
@NullMarked
package io.northloop.integration;

import org.jspecify.annotations.NullMarked;
