@NullMarked
package io.northloop.integrity.model;

import org.jspecify.annotations.NullMarked;
