/** Which events leave the house, under which names and with which data. */
@NullMarked
package io.northloop.integration.model;

import org.jspecify.annotations.NullMarked;
