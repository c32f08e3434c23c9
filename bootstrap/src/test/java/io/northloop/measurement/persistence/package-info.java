@NullMarked
package io.northloop.measurement.persistence;

import org.jspecify.annotations.NullMarked;
