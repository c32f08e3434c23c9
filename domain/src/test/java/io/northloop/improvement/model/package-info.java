@NullMarked
package io.northloop.improvement.model;

import org.jspecify.annotations.NullMarked;
