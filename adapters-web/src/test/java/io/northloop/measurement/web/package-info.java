@NullMarked
package io.northloop.measurement.web;

import org.jspecify.annotations.NullMarked;
