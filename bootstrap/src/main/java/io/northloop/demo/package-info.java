/**
 * The demo company: a car maker's service network, loaded into a home that was started with {@code --demo}. It stands
 * above all capabilities and nobody knows it.
 */
@NullMarked
package io.northloop.demo;

import org.jspecify.annotations.NullMarked;
