/**
 * Published language of integration: none yet asked for by others; its catalogue is built from the other capabilities'
 * events.
 */
@NullMarked
package io.northloop.integration;

import org.jspecify.annotations.NullMarked;
